"""The calls of `wasi`."""

from struct import Struct as _Struct

_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from


def _column_0_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4 = _encode(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def say(line: str) -> int:
        """`say(line: string) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(line,))
        try:
            _b0 = _encode(line)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (line,), False)
            if _error is None:
                return _again[0](*(line,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_say(line):
        """`say` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(line,))
        try:
            line = _many(line)
            _c0 = _len(line)
            _b0 = _column_0_0(line)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_0(*_i.map_arguments(0))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (line,), True)
            if _error is None:
                return _again[-1 - 0](*(line,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "say": (say, _map_say),
    }

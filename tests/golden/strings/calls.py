"""The calls of `string-kinds`."""

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


def _column_1_0(_v):
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


def _gather_1(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e].decode()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_2_0(_v):
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


def _gather_2(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e].decode()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _gather_3(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e].decode()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def count_chars(text: str) -> int:
        """`count_chars(text: string) -> u32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(text,))
        try:
            _b0 = _encode(text)
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
            _error = _failed(_i, 0, _error, (text,), False)
            if _error is None:
                return _again[0](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def reversed(text: str) -> str:
        """`text` from its end."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(text,))
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (text,), False)
            if _error is None:
                return _again[1](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def repeated(text: str, times: int) -> str:
        """`repeated(text: string, times: u32) -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(text, times))
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if times is True or times is False:
                raise _Mistake
            _i.u32[8] = times
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (text, times), False)
            if _error is None:
                return _again[2](*(text, times))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def hello() -> str:
        """`hello() -> string`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (), False)
            if _error is None:
                return _again[3](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_count_chars(text):
        """`count_chars` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_0_0(text)[4:]
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
            _error = _failed(_i, 0, _error, (text,), True)
            if _error is None:
                return _again[-1 - 0](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_reversed(text):
        """`reversed` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_1_0(text)[4:]
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
            _e = _call_map_1(*_i.map_arguments(1))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_1(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (text,), True)
            if _error is None:
                return _again[-1 - 1](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_2 = _call

    def _map_repeated(text, times):
        """`repeated` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 2](*(text, times))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_2_0(text)[4:]
            _n0 = _len(_b0)
            times = _numbers(times)
            _b1 = _list_u32(times)
            _n1 = _len(_b1)
            _c1 = _n1 // 4
            _c = _same(_c0, _c1)
            _p0 = _i.scratch
            if _n0 + _n1 + 8 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + 8)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            if _entered:
                _check_stack()
            _e = _call_map_2(*_i.map_arguments(2))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_2(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (text, times), True)
            if _error is None:
                return _again[-1 - 2](*(text, times))
            raise _error from None
        _give(_i)
        return _r

    _call_map_3 = _call

    def _map_hello(_count):
        """`hello` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 3](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_3(*_i.map_arguments(3))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_3(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (), True)
            if _error is None:
                return _again[-1 - 3](*())
            raise _error from None
        _give(_i)
        return _r

    return {
        "count_chars": (count_chars, _map_count_chars),
        "reversed": (reversed, _map_reversed),
        "repeated": (repeated, _map_repeated),
        "hello": (hello, _map_hello),
    }

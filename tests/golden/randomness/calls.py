"""The calls of `randomness`."""

from struct import Struct as _Struct

_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from


def _gather_0(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e]
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _gather_1(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e]
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def old(count: int) -> bytes:
        """As getrandom 0.2 asks for them."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(count,))
        try:
            if count is True or count is False:
                raise _Mistake
            _i.u32[0] = count
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (count,), False)
            if _error is None:
                return _again[0](*(count,))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def new(count: int) -> bytes:
        """As getrandom 0.3 and 0.4 ask for them."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(count,))
        try:
            if count is True or count is False:
                raise _Mistake
            _i.u32[0] = count
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (count,), False)
            if _error is None:
                return _again[1](*(count,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_old(count):
        """`old` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(count,))
        try:
            count = _numbers(count)
            _b0 = _list_u32(count)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
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
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_0(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (count,), True)
            if _error is None:
                return _again[-1 - 0](*(count,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_new(count):
        """`new` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(count,))
        try:
            count = _numbers(count)
            _b0 = _list_u32(count)
            _n0 = _len(_b0)
            _c0 = _n0 // 4
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
            _error = _failed(_i, 1, _error, (count,), True)
            if _error is None:
                return _again[-1 - 1](*(count,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "old": (old, _map_old),
        "new": (new, _map_new),
    }


def _bind_host(_host, _garbled, _misfit, _answer):
    _host_0 = _host["random"]

    def _import_0(_i):
        """`random(count: u32) -> bytes`, for the plugin."""
        _f = _i.frame
        try:
            _a0 = _f.u32[0]
        except _Unreadable as _error:
            raise _garbled(0, _error) from None
        _x = None
        _r = _host_0(_a0)
        try:
            _b = _buffer(_r)
        except Exception:
            raise _misfit(0, _r, _x) from None
        _answer(_i, _b, _len(_b))

    return [
        _import_0,
    ]

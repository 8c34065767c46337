"""The calls of `tight-limits`."""

from struct import Struct as _Struct



def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def spin() -> None:
        """Never comes back."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (), False)
            if _error is None:
                return _again[0](*())
            raise _error from None
        _give(_i)
        return None

    _call_1 = _call

    def filled(length: int) -> int:
        """The sum of `length` ones."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(length,))
        try:
            if length is True or length is False:
                raise _Mistake
            _i.u32[0] = length
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (length,), False)
            if _error is None:
                return _again[1](*(length,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_spin(_count):
        """`spin` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_0(*_i.map_arguments(0))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = [None] * _c
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (), True)
            if _error is None:
                return _again[-1 - 0](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_filled(length):
        """`filled` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(length,))
        try:
            length = _numbers(length)
            _b0 = _list_u32(length)
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
            if _end - _q != _c * 4:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 4, "I", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (length,), True)
            if _error is None:
                return _again[-1 - 1](*(length,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "spin": (spin, _map_spin),
        "filled": (filled, _map_filled),
    }

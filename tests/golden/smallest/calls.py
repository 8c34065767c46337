"""The calls of `smallest`."""

from struct import Struct as _Struct



def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def answer() -> int:
        """`answer() -> u8`."""
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
            _r = _i.u8[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (), False)
            if _error is None:
                return _again[0](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_answer(_count):
        """`answer` for many items at once, in one crossing."""
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
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end * 2 > _i.bound:
                _i.check_range(_q, _end, 2)
            if _end - _q != _c * 1:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 1, "B", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (), True)
            if _error is None:
                return _again[-1 - 0](*())
            raise _error from None
        _give(_i)
        return _r

    return {
        "answer": (answer, _map_answer),
    }

"""The calls of `no-memory`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def nothing() -> None:
        """`nothing()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 0, _error, ()) from None
        _give(_i)
        return None

    def keep(value: int) -> None:
        """`keep(value: i64)`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i64[0] = value
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 1, _error, (value,)) from None
        _give(_i)
        return None

    def kept() -> int:
        """`kept() -> i64`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i64[0]
        except BaseException as _error:
            raise _failed(_i, 2, _error, ()) from None
        _give(_i)
        return _r

    return {"nothing": nothing, "keep": keep, "kept": kept}

"""The calls of `tight-limits`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def spin() -> None:
        """Never comes back."""
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

    def filled(length: int) -> int:
        """The sum of `length` ones."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if length is True or length is False:
                raise _Mistake
            _i.u32[0] = length
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 1, _error, (length,)) from None
        _give(_i)
        return _r

    return {"spin": spin, "filled": filled}

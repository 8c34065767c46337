"""The calls of `smallest`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def answer() -> int:
        """`answer() -> u8`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u8[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, ()) from None
        _give(_i)
        return _r

    return {"answer": answer}

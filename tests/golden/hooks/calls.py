"""The calls of `hook-names`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def word_count(text: str) -> int:
        """`word_count(text: string) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (text,)) from None
        _give(_i)
        return _r

    def shout(text: str) -> str:
        """`shout(text: string) -> string`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 1, _error, (text,)) from None
        _give(_i)
        return _r

    return {"word_count": word_count, "shout": shout}

"""The calls of `string-kinds`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def count_chars(text: str) -> int:
        """`count_chars(text: string) -> u32`."""
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

    def reversed(text: str) -> str:
        """`text` from its end."""
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

    def repeated(text: str, times: int) -> str:
        """`repeated(text: string, times: u32) -> string`."""
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
            if times is True or times is False:
                raise _Mistake
            _i.u32[8] = times
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 2, _error, (text, times)) from None
        _give(_i)
        return _r

    def hello() -> str:
        """`hello() -> string`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 3, _error, ()) from None
        _give(_i)
        return _r

    return {"count_chars": count_chars, "reversed": reversed, "repeated": repeated, "hello": hello}

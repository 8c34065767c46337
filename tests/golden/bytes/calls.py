"""The calls of `byte-kinds`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def total(data: Buffer) -> int:
        """`total(data: bytes) -> u64`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _buffer(data)
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
            _r = _i.u64[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (data,)) from None
        _give(_i)
        return _r

    def flipped(data: Buffer) -> bytes:
        """`flipped(data: bytes) -> bytes`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _buffer(data)
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
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            raise _failed(_i, 1, _error, (data,)) from None
        _give(_i)
        return _r

    def zeros(length: int) -> bytes:
        """`zeros(length: u32) -> bytes`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if length is True or length is False:
                raise _Mistake
            _i.u32[0] = length
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            raise _failed(_i, 2, _error, (length,)) from None
        _give(_i)
        return _r

    return {"total": total, "flipped": flipped, "zeros": zeros}

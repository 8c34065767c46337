"""The calls of `edition-2024`."""


def _lift_0(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _n = _unpack_I(_d, _o)[0]
        _o += 4
        if _n > _len(_d) - _o:
            raise _Invalid("a length is past the end")
        _v = _d[_o : _o + _n].decode()
        _o += _n
    elif _tag == 1:
        _n = _unpack_I(_d, _o)[0]
        _o += 4
        if _n > _len(_d) - _o:
            raise _Invalid("a length is past the end")
        _e = _d[_o : _o + _n].decode()
        _o += _n
        if _o == _len(_d):
            raise _Error(_e)
    else:
        raise _Invalid(f"no result has the tag {_tag}")
    if _o != _len(_d):
        raise _Invalid("bytes are left over")
    return _v


def _bind(_take, _give, _acquire, _failed, _call):
    def halved(number: int, unit: str) -> str:
        """`halved(number: u32, unit: char) -> result<string, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if number is True or number is False:
                raise _Mistake
            _i.u32[0] = number
            _i.u32[4] = _ord(unit)
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_0(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 0, _error, (number, unit)) from None
        _give(_i)
        return _r

    def size(data: Buffer) -> int:
        """`size(data: bytes) -> u32`."""
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
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 1, _error, (data,)) from None
        _give(_i)
        return _r

    return {"halved": halved, "size": size}

"""The calls of `result-kinds`."""


def _lift_0(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = None
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


def _lift_1(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _BOOLS[_unpack_B(_d, _o)[0]]
        _o += 1
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


def _lift_2(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _chr(_unpack_I(_d, _o)[0])
        _o += 4
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


def _lift_3(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_b(_d, _o)[0]
        _o += 1
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


def _lift_4(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_q(_d, _o)[0]
        _o += 8
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


def _lift_5(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_I(_d, _o)[0]
        _o += 4
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


def _lift_6(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_Q(_d, _o)[0]
        _o += 8
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


def _lift_7(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_f(_d, _o)[0]
        _o += 4
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


def _lift_8(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_d(_d, _o)[0]
        _o += 8
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


def _lift_9(_d):
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


def _lift_10(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _n = _unpack_I(_d, _o)[0]
        _o += 4
        if _n > _len(_d) - _o:
            raise _Invalid("a length is past the end")
        _v = _d[_o : _o + _n]
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


def _lift_11(_d):
    _o = 0
    _tag = _d[_o]
    _o += 1
    if _tag == 0:
        _v = _unpack_i(_d, _o)[0]
        _o += 4
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
    def nothing(error: str) -> None:
        """`nothing(error: string) -> result<_, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
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
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_0(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 0, _error, (error,)) from None
        _give(_i)
        return _r

    def a_bool(error: str) -> bool:
        """`a_bool(error: string) -> result<bool, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
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
            _r = _lift_1(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 1, _error, (error,)) from None
        _give(_i)
        return _r

    def a_char(error: str) -> str:
        """`a_char(error: string) -> result<char, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_2(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 2, _error, (error,)) from None
        _give(_i)
        return _r

    def a_i8(error: str) -> int:
        """`a_i8(error: string) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_3(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 3, _error, (error,)) from None
        _give(_i)
        return _r

    def a_i64(error: str) -> int:
        """`a_i64(error: string) -> result<i64, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_4(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 4, _error, (error,)) from None
        _give(_i)
        return _r

    def a_u32(error: str) -> int:
        """`a_u32(error: string) -> result<u32, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_5(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 5, _error, (error,)) from None
        _give(_i)
        return _r

    def a_u64(error: str) -> int:
        """`a_u64(error: string) -> result<u64, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_6(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 6, _error, (error,)) from None
        _give(_i)
        return _r

    def a_f32(error: str) -> float:
        """`a_f32(error: string) -> result<f32, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_7(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 7, _error, (error,)) from None
        _give(_i)
        return _r

    def a_f64(error: str) -> float:
        """`a_f64(error: string) -> result<f64, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_8(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 8, _error, (error,)) from None
        _give(_i)
        return _r

    def a_string(error: str) -> str:
        """`a_string(error: string) -> result<string, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_9(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 9, _error, (error,)) from None
        _give(_i)
        return _r

    def a_bytes(error: str) -> bytes:
        """`a_bytes(error: string) -> result<bytes, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(error)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _e = _call(*_i.given[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_10(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 10, _error, (error,)) from None
        _give(_i)
        return _r

    def parsed(text: str) -> int:
        """The number that `text` is."""
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
            _e = _call(*_i.given[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_11(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 11, _error, (text,)) from None
        _give(_i)
        return _r

    return {"nothing": nothing, "a_bool": a_bool, "a_char": a_char, "a_i8": a_i8, "a_i64": a_i64, "a_u32": a_u32, "a_u64": a_u64, "a_f32": a_f32, "a_f64": a_f64, "a_string": a_string, "a_bytes": a_bytes, "parsed": parsed}

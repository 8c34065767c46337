"""The calls of `forty-exports`."""


def _lift_2(_d):
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


def _lift_6(_d):
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


def _lift_10(_d):
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


def _lift_14(_d):
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


def _lift_18(_d):
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


def _lift_22(_d):
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


def _lift_26(_d):
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


def _lift_30(_d):
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


def _lift_34(_d):
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


def _lift_38(_d):
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


def _bind(_take, _give, _acquire, _failed, _call):
    def add_0(value: int) -> int:
        """`add_0(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (value,)) from None
        _give(_i)
        return _r

    def text_1(text: str) -> str:
        """`text_1(text: string) -> string`."""
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

    def at_least_2(value: int) -> int:
        """`at_least_2(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_2(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 2, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_3() -> None:
        """`nothing_3()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 3, _error, ()) from None
        _give(_i)
        return None

    def add_4(value: int) -> int:
        """`add_4(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 4, _error, (value,)) from None
        _give(_i)
        return _r

    def text_5(text: str) -> str:
        """`text_5(text: string) -> string`."""
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
            _e = _call(*_i.given[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 5, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_6(value: int) -> int:
        """`at_least_6(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_6(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 6, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_7() -> None:
        """`nothing_7()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 7, _error, ()) from None
        _give(_i)
        return None

    def add_8(value: int) -> int:
        """`add_8(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 8, _error, (value,)) from None
        _give(_i)
        return _r

    def text_9(text: str) -> str:
        """`text_9(text: string) -> string`."""
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
            _e = _call(*_i.given[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 9, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_10(value: int) -> int:
        """`at_least_10(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_10(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 10, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_11() -> None:
        """`nothing_11()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 11, _error, ()) from None
        _give(_i)
        return None

    def add_12(value: int) -> int:
        """`add_12(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 12, _error, (value,)) from None
        _give(_i)
        return _r

    def text_13(text: str) -> str:
        """`text_13(text: string) -> string`."""
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
            _e = _call(*_i.given[13])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 13, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_14(value: int) -> int:
        """`at_least_14(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[14])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_14(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 14, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_15() -> None:
        """`nothing_15()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[15])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 15, _error, ()) from None
        _give(_i)
        return None

    def add_16(value: int) -> int:
        """`add_16(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[16])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 16, _error, (value,)) from None
        _give(_i)
        return _r

    def text_17(text: str) -> str:
        """`text_17(text: string) -> string`."""
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
            _e = _call(*_i.given[17])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 17, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_18(value: int) -> int:
        """`at_least_18(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[18])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_18(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 18, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_19() -> None:
        """`nothing_19()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[19])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 19, _error, ()) from None
        _give(_i)
        return None

    def add_20(value: int) -> int:
        """`add_20(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[20])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 20, _error, (value,)) from None
        _give(_i)
        return _r

    def text_21(text: str) -> str:
        """`text_21(text: string) -> string`."""
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
            _e = _call(*_i.given[21])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 21, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_22(value: int) -> int:
        """`at_least_22(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[22])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_22(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 22, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_23() -> None:
        """`nothing_23()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[23])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 23, _error, ()) from None
        _give(_i)
        return None

    def add_24(value: int) -> int:
        """`add_24(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[24])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 24, _error, (value,)) from None
        _give(_i)
        return _r

    def text_25(text: str) -> str:
        """`text_25(text: string) -> string`."""
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
            _e = _call(*_i.given[25])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 25, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_26(value: int) -> int:
        """`at_least_26(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[26])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_26(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 26, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_27() -> None:
        """`nothing_27()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[27])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 27, _error, ()) from None
        _give(_i)
        return None

    def add_28(value: int) -> int:
        """`add_28(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[28])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 28, _error, (value,)) from None
        _give(_i)
        return _r

    def text_29(text: str) -> str:
        """`text_29(text: string) -> string`."""
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
            _e = _call(*_i.given[29])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 29, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_30(value: int) -> int:
        """`at_least_30(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[30])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_30(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 30, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_31() -> None:
        """`nothing_31()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[31])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 31, _error, ()) from None
        _give(_i)
        return None

    def add_32(value: int) -> int:
        """`add_32(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[32])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 32, _error, (value,)) from None
        _give(_i)
        return _r

    def text_33(text: str) -> str:
        """`text_33(text: string) -> string`."""
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
            _e = _call(*_i.given[33])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 33, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_34(value: int) -> int:
        """`at_least_34(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[34])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_34(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 34, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_35() -> None:
        """`nothing_35()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[35])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 35, _error, ()) from None
        _give(_i)
        return None

    def add_36(value: int) -> int:
        """`add_36(value: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.u32[0] = value
            _e = _call(*_i.given[36])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 36, _error, (value,)) from None
        _give(_i)
        return _r

    def text_37(text: str) -> str:
        """`text_37(text: string) -> string`."""
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
            _e = _call(*_i.given[37])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 37, _error, (text,)) from None
        _give(_i)
        return _r

    def at_least_38(value: int) -> int:
        """`at_least_38(value: i8) -> result<i8, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if value is True or value is False:
                raise _Mistake
            _i.i8[0] = value
            _e = _call(*_i.given[38])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_38(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 38, _error, (value,)) from None
        _give(_i)
        return _r

    def nothing_39() -> None:
        """`nothing_39()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[39])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 39, _error, ()) from None
        _give(_i)
        return None

    return {"add_0": add_0, "text_1": text_1, "at_least_2": at_least_2, "nothing_3": nothing_3, "add_4": add_4, "text_5": text_5, "at_least_6": at_least_6, "nothing_7": nothing_7, "add_8": add_8, "text_9": text_9, "at_least_10": at_least_10, "nothing_11": nothing_11, "add_12": add_12, "text_13": text_13, "at_least_14": at_least_14, "nothing_15": nothing_15, "add_16": add_16, "text_17": text_17, "at_least_18": at_least_18, "nothing_19": nothing_19, "add_20": add_20, "text_21": text_21, "at_least_22": at_least_22, "nothing_23": nothing_23, "add_24": add_24, "text_25": text_25, "at_least_26": at_least_26, "nothing_27": nothing_27, "add_28": add_28, "text_29": text_29, "at_least_30": at_least_30, "nothing_31": nothing_31, "add_32": add_32, "text_33": text_33, "at_least_34": at_least_34, "nothing_35": nothing_35, "add_36": add_36, "text_37": text_37, "at_least_38": at_least_38, "nothing_39": nothing_39}

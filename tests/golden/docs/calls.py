"""The calls of `long-docs`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def quotes(text: str) -> str:
        """He said "no", she said yes, and the manual says \"\"\"never\"\"\". Ends with a "quote"

        text: with "quotes" and \\ backslashes
        """
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
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 0, _error, (text,)) from None
        _give(_i)
        return _r

    def begins_with_a_quote() -> int:
        """ "Yes" """
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 1, _error, ()) from None
        _give(_i)
        return _r

    def backslashes() -> int:
        """C:\\new\\table \\u0041 \\N{BULLET} and one at the end \\"""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 2, _error, ()) from None
        _give(_i)
        return _r

    def unicode() -> int:
        """Zażółć gęślą jaźń, 文字, 🐍; hidden: \\u{202e}right to left\\u{202c}, \\u{feff}, \\u{0}, a
        b.
        """
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 3, _error, ()) from None
        _give(_i)
        return _r

    def markup() -> int:
        """*/ // /* # {{ view }} {% raw %} {0} %s <b> `code` ``` </script> #[no_mangle] r##"x"##"""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 4, _error, ()) from None
        _give(_i)
        return _r

    def arguments(a: int, b: int, c: int) -> int:
        """`arguments(a: u8, b: u8, c: u8) -> u32`.

        a: the first with a second line
        c: the third, whose explanation is so long that it has to be broken into two lines of
        text
        """
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if a is True or a is False:
                raise _Mistake
            _i.u8[0] = a
            if b is True or b is False:
                raise _Mistake
            _i.u8[16] = b
            if c is True or c is False:
                raise _Mistake
            _i.u8[32] = c
            _e = _call(*_i.given[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 5, _error, (a, b, c)) from None
        _give(_i)
        return _r

    def none() -> int:
        """`none() -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[6])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 6, _error, ()) from None
        _give(_i)
        return _r

    return {"quotes": quotes, "begins_with_a_quote": begins_with_a_quote, "backslashes": backslashes, "unicode": unicode, "markup": markup, "arguments": arguments, "none": none}

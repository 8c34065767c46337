"""The calls of `several-in-memory`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def joined(first: str, second: str, third: str) -> str:
        """`joined(first: string, second: string, third: string) -> string`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(first)
            _n0 = _len(_b0)
            _b1 = _encode(second)
            _n1 = _len(_b1)
            _b2 = _encode(third)
            _n2 = _len(_b2)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 > _i.capacity:
                _p0 = _i.large(_n0 + _n1 + _n2)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.u32[8] = _p1
            _i.u32[12] = _n1
            _i.u32[16] = _p2
            _i.u32[20] = _n2
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 0, _error, (first, second, third)) from None
        _give(_i)
        return _r

    def framed(width: int, text: str, fill: str, tail: Buffer, twice: bool) -> bytes:
        """`framed(width: u8, text: string, fill: char, tail: bytes, twice: bool) -> bytes`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _b1 = _buffer(tail)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.large(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            if width is True or width is False:
                raise _Mistake
            _i.u8[0] = width
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _ord(fill)
            _i.u32[16] = _p1
            _i.u32[20] = _n1
            if twice is not True and twice is not False:
                raise _Mistake
            _i.u32[24] = twice
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            raise _failed(_i, 1, _error, (width, text, fill, tail, twice)) from None
        _give(_i)
        return _r

    def same(left: Buffer, right: Buffer) -> bool:
        """`same(left: bytes, right: bytes) -> bool`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _buffer(left)
            _n0 = _len(_b0)
            _b1 = _buffer(right)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.large(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.u32[8] = _p1
            _i.u32[12] = _n1
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            raise _failed(_i, 2, _error, (left, right)) from None
        _give(_i)
        return _r

    return {"joined": joined, "framed": framed, "same": same}

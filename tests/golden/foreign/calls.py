"""The calls of `foreign-module`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def add(left: int, right: int) -> int:
        """`add(left: i32, right: i32) -> i32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if left is True or left is False:
                raise _Mistake
            _i.i32[0] = left
            if right is True or right is False:
                raise _Mistake
            _i.i32[4] = right
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i32[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (left, right)) from None
        _give(_i)
        return _r

    def checksum(data: Buffer, seed: int) -> int:
        """`checksum(data: bytes, seed: u64) -> u64`."""
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
            if seed is True or seed is False:
                raise _Mistake
            _i.u64[4] = seed
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u64[0]
        except BaseException as _error:
            raise _failed(_i, 1, _error, (data, seed)) from None
        _give(_i)
        return _r

    def vowels(text: str) -> int:
        """The number of vowels in `text`."""
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
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 2, _error, (text,)) from None
        _give(_i)
        return _r

    def is_upper(letter: str) -> bool:
        """`is_upper(letter: char) -> bool`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _i.u32[0] = _ord(letter)
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            raise _failed(_i, 3, _error, (letter,)) from None
        _give(_i)
        return _r

    def forget() -> None:
        """`forget()`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 4, _error, ()) from None
        _give(_i)
        return None

    return {"add": add, "checksum": checksum, "vowels": vowels, "is_upper": is_upper, "forget": forget}

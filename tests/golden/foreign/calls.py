"""The calls of `foreign-module`."""

from struct import Struct as _Struct



def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def add(left: int, right: int) -> int:
        """`add(left: i32, right: i32) -> i32`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(left, right))
        try:
            if left is True or left is False:
                raise _Mistake
            _i.i32[0] = left
            if right is True or right is False:
                raise _Mistake
            _i.i32[4] = right
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.i32[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (left, right), False)
            if _error is None:
                return _again[0](*(left, right))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def checksum(data: Buffer, seed: int) -> int:
        """`checksum(data: bytes, seed: u64) -> u64`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(data, seed))
        try:
            _b0 = _buffer(data)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if seed is True or seed is False:
                raise _Mistake
            _i.u64[4] = seed
            if _entered:
                _check_stack()
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _r = _i.u64[0]
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (data, seed), False)
            if _error is None:
                return _again[1](*(data, seed))
            raise _error from None
        _give(_i)
        return _r

    _call_2 = _call

    def vowels(text: str) -> int:
        """The number of vowels in `text`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[2](*(text,))
        try:
            _b0 = _encode(text)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if _entered:
                _check_stack()
            _e = _call_2(*_i.arguments[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 2)
            _r = _i.u32[0]
        except BaseException as _error:
            _error = _failed(_i, 2, _error, (text,), False)
            if _error is None:
                return _again[2](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_3 = _call

    def is_upper(letter: str) -> bool:
        """`is_upper(letter: char) -> bool`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[3](*(letter,))
        try:
            _i.u32[0] = _ord(letter)
            if _entered:
                _check_stack()
            _e = _call_3(*_i.arguments[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 3)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            _error = _failed(_i, 3, _error, (letter,), False)
            if _error is None:
                return _again[3](*(letter,))
            raise _error from None
        _give(_i)
        return _r

    _call_4 = _call

    def forget() -> None:
        """`forget()`."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[4](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_4(*_i.arguments[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 4)
        except BaseException as _error:
            _error = _failed(_i, 4, _error, (), False)
            if _error is None:
                return _again[4](*())
            raise _error from None
        _give(_i)
        return None

    return {
        "add": (add, None),
        "checksum": (checksum, None),
        "vowels": (vowels, None),
        "is_upper": (is_upper, None),
        "forget": (forget, None),
    }

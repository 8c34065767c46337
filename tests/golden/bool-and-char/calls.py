"""The calls of `bool-and-char`."""


def _bind(_take, _give, _acquire, _failed, _call):
    def both(left: bool, right: bool) -> bool:
        """`both(left: bool, right: bool) -> bool`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if left is not True and left is not False:
                raise _Mistake
            _i.u32[0] = left
            if right is not True and right is not False:
                raise _Mistake
            _i.u32[4] = right
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (left, right)) from None
        _give(_i)
        return _r

    def next_char(letter: str) -> str:
        """The character behind `letter`; behind the last one comes the first."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _i.u32[0] = _ord(letter)
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            raise _failed(_i, 1, _error, (letter,)) from None
        _give(_i)
        return _r

    def pick(first: bool, one: str, other: str) -> str:
        """`pick(first: bool, one: char, other: char) -> char`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if first is not True and first is not False:
                raise _Mistake
            _i.u32[0] = first
            _i.u32[4] = _ord(one)
            _i.u32[8] = _ord(other)
            _e = _call(*_i.given[2])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            raise _failed(_i, 2, _error, (first, one, other)) from None
        _give(_i)
        return _r

    def is_letter(letter: str) -> bool:
        """`is_letter(letter: char) -> bool`."""
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

    return {"both": both, "next_char": next_char, "pick": pick, "is_letter": is_letter}

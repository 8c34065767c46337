"""The calls of `odd-names`."""


def _lift_1(_d):
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
    def text(text: str) -> str:
        """`text(text: string) -> string`."""
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

    def pack(out: str, err: bool) -> str:
        """`pack(out: string, err: bool) -> result<string, string>`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(out)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if err is not True and err is not False:
                raise _Mistake
            _i.u32[8] = err
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _lift_1(_i.memory[_q:_end].tobytes())
        except BaseException as _error:
            raise _failed(_i, 1, _error, (out, err)) from None
        _give(_i)
        return _r

    def retain(bytes: Buffer) -> bytes:
        """`retain(bytes: bytes) -> bytes`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _buffer(bytes)
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
            _r = _i.memory[_q:_end].tobytes()
        except BaseException as _error:
            raise _failed(_i, 2, _error, (bytes,)) from None
        _give(_i)
        return _r

    def guest(guest: str, state: str, result: str) -> str:
        """`guest(guest: string, state: string, result: string) -> string`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(guest)
            _n0 = _len(_b0)
            _b1 = _encode(state)
            _n1 = _len(_b1)
            _b2 = _encode(result)
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
            _e = _call(*_i.given[3])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 3, _error, (guest, state, result)) from None
        _give(_i)
        return _r

    def char_(char: str, u32: int) -> str:
        """`char_(char: char, u32: u32) -> char`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _i.u32[0] = _ord(char)
            if u32 is True or u32 is False:
                raise _Mistake
            _i.u32[4] = u32
            _e = _call(*_i.given[4])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _chr(_i.u32[0])
        except BaseException as _error:
            raise _failed(_i, 4, _error, (char, u32)) from None
        _give(_i)
        return _r

    def start(str: str, int: int, len: int, bool: bool, float: float, bytes: Buffer) -> int:
        """`start(str: string, int: i32, len: u8, bool: bool, float: f64, bytes: bytes) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(str)
            _n0 = _len(_b0)
            _b1 = _buffer(bytes)
            _n1 = _len(_b1)
            _p0 = _i.scratch
            if _n0 + _n1 > _i.capacity:
                _p0 = _i.large(_n0 + _n1)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if int is True or int is False:
                raise _Mistake
            _i.i32[8] = int
            if len is True or len is False:
                raise _Mistake
            _i.u8[48] = len
            if bool is not True and bool is not False:
                raise _Mistake
            _i.u32[16] = bool
            if float is True or float is False:
                raise _Mistake
            _i.f64[10] = float
            _i.u32[24] = _p1
            _i.u32[28] = _n1
            _e = _call(*_i.given[5])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 5, _error, (str, int, len, bool, float, bytes)) from None
        _give(_i)
        return _r

    def end() -> int:
        """`end() -> u32`."""
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

    def init() -> int:
        """`init() -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[7])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 7, _error, ()) from None
        _give(_i)
        return _r

    def exit(case: int, print: int, id: int) -> int:
        """`exit(case: u32, print: u32, id: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if case is True or case is False:
                raise _Mistake
            _i.u32[0] = case
            if print is True or print is False:
                raise _Mistake
            _i.u32[4] = print
            if id is True or id is False:
                raise _Mistake
            _i.u32[8] = id
            _e = _call(*_i.given[8])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 8, _error, (case, print, id)) from None
        _give(_i)
        return _r

    def main(core: int, std: int, exports: int) -> int:
        """`main(core: u32, std: u32, exports: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if core is True or core is False:
                raise _Mistake
            _i.u32[0] = core
            if std is True or std is False:
                raise _Mistake
            _i.u32[4] = std
            if exports is True or exports is False:
                raise _Mistake
            _i.u32[8] = exports
            _e = _call(*_i.given[9])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 9, _error, (core, std, exports)) from None
        _give(_i)
        return _r

    def initialize(message: str, line: int) -> str:
        """`initialize(message: string, line: u8) -> string`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(message)
            _n0 = _len(_b0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.large(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            if line is True or line is False:
                raise _Mistake
            _i.u8[32] = line
            _e = _call(*_i.given[10])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 10, _error, (message, line)) from None
        _give(_i)
        return _r

    def memory(address: int, length: int) -> int:
        """`memory(address: u32, length: u32) -> u32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if address is True or address is False:
                raise _Mistake
            _i.u32[0] = address
            if length is True or length is False:
                raise _Mistake
            _i.u32[4] = length
            _e = _call(*_i.given[11])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.u32[0]
        except BaseException as _error:
            raise _failed(_i, 11, _error, (address, length)) from None
        _give(_i)
        return _r

    def case(cls: int, args: int, kwargs: int) -> int:
        """`case(cls: i8, args: i16, kwargs: u16) -> i32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if cls is True or cls is False:
                raise _Mistake
            _i.i8[0] = cls
            if args is True or args is False:
                raise _Mistake
            _i.i16[8] = args
            if kwargs is True or kwargs is False:
                raise _Mistake
            _i.u16[16] = kwargs
            _e = _call(*_i.given[12])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i32[0]
        except BaseException as _error:
            raise _failed(_i, 12, _error, (cls, args, kwargs)) from None
        _give(_i)
        return _r

    def hotplug_start() -> bool:
        """`hotplug_start() -> bool`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _e = _call(*_i.given[13])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _BOOLS[_i.u32[0]]
        except BaseException as _error:
            raise _failed(_i, 13, _error, ()) from None
        _give(_i)
        return _r

    def drop(values: str, info: str, data: Buffer) -> None:
        """`drop(values: string, info: string, data: bytes)`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            _b0 = _encode(values)
            _n0 = _len(_b0)
            _b1 = _encode(info)
            _n1 = _len(_b1)
            _b2 = _buffer(data)
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
            _e = _call(*_i.given[14])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
        except BaseException as _error:
            raise _failed(_i, 14, _error, (values, info, data)) from None
        _give(_i)
        return None

    def property(object: float, property: float) -> float:
        """`property(object: f32, property: f32) -> f32`."""
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
        try:
            if object is True or object is False:
                raise _Mistake
            _pack_f32(_i.u8, 0, object)
            if property is True or property is False:
                raise _Mistake
            _pack_f32(_i.u8, 16, property)
            _e = _call(*_i.given[15])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.f32[0]
        except BaseException as _error:
            raise _failed(_i, 15, _error, (object, property)) from None
        _give(_i)
        return _r

    return {"text": text, "pack": pack, "retain": retain, "guest": guest, "char_": char_, "start": start, "end": end, "init": init, "exit": exit, "main": main, "initialize": initialize, "memory": memory, "case": case, "hotplug_start": hotplug_start, "drop": drop, "property": property}

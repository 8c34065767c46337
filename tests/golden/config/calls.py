"""The calls of `config-values`."""

from struct import Struct as _Struct

_pack_BI = _Struct("<BI").pack
_unpack_BI = _Struct("<BI").unpack_from
_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from
_pack_II = _Struct("<II").pack
_unpack_II = _Struct("<II").unpack_from
_pack_doII = _Struct("<d?II").pack
_unpack_doII = _Struct("<d?II").unpack_from
_pack_dBIIB = _Struct("<dBIIB").pack
_unpack_dBIIB = _Struct("<dBIIB").unpack_from


def _put_config(_v, _a):
    if _v.__class__ is not Config and not _isinstance(_v, Config):
        raise _Mistake(_v)
    _x1 = _v.lines
    if _x1 is True or _x1 is False:
        raise _Mistake
    _b2 = _encode(_v.title)
    _a(_pack_II(_x1, _len(_b2)))
    _a(_b2)
    _x3 = _v.ratio
    if _x3 is True or _x3 is False:
        raise _Mistake
    _x4 = _v.loud
    if _x4 is not True and _x4 is not False:
        raise _Mistake
    _x5 = _v.nick
    _a(_pack_doII(_x3, _x4, _ord(_v.mark), _number_level(_v.level)))
    if _x5 is None:
        _a(b"\0")
    else:
        _b6 = _encode(_x5)
        _a(_pack_BI(1, _len(_b6)))
        _a(_b6)
    _l7 = _v.words
    if _l7.__class__ is not _list:
        _l7 = _sequence(_l7)
    _n9 = _len(_l7)
    _a(_pack_I(_n9))
    for _x8 in _l7:
        _b10 = _encode(_x8)
        _a(_pack_I(_len(_b10)))
        _a(_b10)
    if _len(_l7) != _n9:
        raise _Changed("list changed size during iteration")


def _get_config(_d, _o):
    _v1, _n9 = _unpack_II(_d, _o)
    _o += 8
    _e = _o + _n9
    _v2 = _d[_o:_e].decode()
    _o = _e
    _v3, _v4, _v5, _v6, _t10 = _unpack_dBIIB(_d, _o)
    _o += 18
    _v4 = _BOOLS[_v4]
    _v5 = _chr(_v5)
    _v6 = _case_level(_v6)
    if _t10 == 0:
        _v7 = None
    elif _t10 == 1:
        (_n11,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n11
        _v7 = _d[_o:_e].decode()
        _o = _e
    else:
        raise _Invalid(f"no option has the tag {_t10}")
    (_n12,) = _unpack_I(_d, _o)
    _o += 4
    _v8 = []
    _p13 = _v8.append
    for _ in _range(_n12):
        (_n15,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n15
        _x14 = _d[_o:_e].decode()
        _o = _e
        _p13(_x14)
    _v = _new(Config)
    _set_config_lines(_v, _v1)
    _set_config_title(_v, _v2)
    _set_config_ratio(_v, _v3)
    _set_config_loud(_v, _v4)
    _set_config_mark(_v, _v5)
    _set_config_level(_v, _v6)
    _set_config_nick(_v, _v7)
    _set_config_words(_v, _v8)
    return _v, _o


def _gather_0(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e].decode()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _column_1_0(_v):
    _o = []
    _a = _o.append
    _l1 = _v
    if _l1.__class__ is not _list:
        _l1 = _sequence(_l1)
    _n3 = _len(_l1)
    _a(_pack_I(_n3))
    for _x2 in _l1:
        _b4 = _encode(_x2)
        _a(_pack_I(_len(_b4)))
        _a(_b4)
    if _len(_l1) != _n3:
        raise _Changed("list changed size during iteration")
    return b"".join(_o)


def _gather_1(_d, _o, _c):
    _r = []
    for _ in _range(_c):
        (_n1,) = _unpack_I(_d, _o)
        _o += 4
        _e = _o + _n1
        _v = _d[_o:_e].decode()
        _o = _e
        _r.append(_v)
    if _o != _len(_d):
        raise _Invalid("it is cut short" if _o > _len(_d) else "bytes are left over")
    return _r


def _result_4(_v):
    _o = []
    _a = _o.append
    _put_config(_v, _a)
    return b"".join(_o)


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def shown() -> str:
        """The configuration, as Rust writes it."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*())
        try:
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (), False)
            if _error is None:
                return _again[0](*())
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def head(text: str) -> str:
        """As many lines of `text` as the configuration says; the rest is logged."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(text,))
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
            _e = _call_1(*_i.arguments[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (text,), False)
            if _error is None:
                return _again[1](*(text,))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_shown(_count):
        """`shown` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*())
        try:
            _c = _count
            _i.u32[0] = _c
            if _entered:
                _check_stack()
            _e = _call_map_0(*_i.map_arguments(0))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_0(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (), True)
            if _error is None:
                return _again[-1 - 0](*())
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_head(text):
        """`head` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(text,))
        try:
            text = _many(text)
            _c0 = _len(text)
            _b0 = _column_1_0(text)[4:]
            _n0 = _len(_b0)
            _c = _same(_c0)
            _p0 = _i.scratch
            if _n0 > _i.capacity:
                _p0 = _i.make_room(_n0)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            if _entered:
                _check_stack()
            _e = _call_map_1(*_i.map_arguments(1))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 1)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _r = _gather_1(_d, 0, _c)
        except BaseException as _error:
            _error = _failed(_i, 1, _error, (text,), True)
            if _error is None:
                return _again[-1 - 1](*(text,))
            raise _error from None
        _give(_i)
        return _r

    return {
        "shown": (shown, _map_shown),
        "head": (head, _map_head),
    }


def _bind_host(_host, _garbled, _misfit, _answer):
    _host_0 = _host["log_error"]

    def _import_0(_i):
        """`log_error(message: string)`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(0, _error) from None
        _x = None
        _r = _host_0(_a0)
        try:
            _f.u32[0] = 0
        except Exception:
            raise _misfit(0, _r, _x) from None

    _host_1 = _host["log_warning"]

    def _import_1(_i):
        """`log_warning(message: string)`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(1, _error) from None
        _x = None
        _r = _host_1(_a0)
        try:
            _f.u32[0] = 0
        except Exception:
            raise _misfit(1, _r, _x) from None

    _host_2 = _host["log_info"]

    def _import_2(_i):
        """`log_info(message: string)`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(2, _error) from None
        _x = None
        _r = _host_2(_a0)
        try:
            _f.u32[0] = 0
        except Exception:
            raise _misfit(2, _r, _x) from None

    _host_3 = _host["log_debug"]

    def _import_3(_i):
        """`log_debug(message: string)`, for the plugin."""
        _f = _i.frame
        try:
            _q = _f.u32[0]
            _end = _q + _f.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            _d = _i.memory[_q:_end].tobytes()
            _a0 = _d.decode()
        except _Unreadable as _error:
            raise _garbled(3, _error) from None
        _x = None
        _r = _host_3(_a0)
        try:
            _f.u32[0] = 0
        except Exception:
            raise _misfit(3, _r, _x) from None

    _host_4 = _host["config"]

    def _import_4(_i):
        """`config() -> config`, for the plugin."""
        _f = _i.frame
        _x = None
        _r = _host_4()
        try:
            _b = _result_4(_r)
        except Exception:
            raise _misfit(4, _r, _x) from None
        _answer(_i, _b, _len(_b))

    return [
        _import_0,
        _import_1,
        _import_2,
        _import_3,
        _import_4,
    ]

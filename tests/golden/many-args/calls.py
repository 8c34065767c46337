"""The calls of `many-args`."""

from struct import Struct as _Struct

_pack_I = _Struct("<I").pack
_unpack_I = _Struct("<I").unpack_from


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


def _column_1_1(_v):
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


def _column_1_2(_v):
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


def _column_1_3(_v):
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


def _column_1_4(_v):
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


def _column_1_5(_v):
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


def _column_1_6(_v):
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


def _column_1_7(_v):
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


def _column_1_8(_v):
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


def _column_1_9(_v):
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


def _column_1_10(_v):
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


def _column_1_11(_v):
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


def _bind(_take, _give, _acquire, _failed, _again, _call):
    _call_0 = _call

    def weighted(
        a0: int,
        a1: int,
        a2: int,
        a3: int,
        a4: int,
        a5: int,
        a6: int,
        a7: int,
        a8: int,
        a9: int,
        a10: int,
        a11: int,
        a12: int,
        a13: int,
        a14: int,
        a15: int,
        a16: int,
        a17: int,
        a18: int,
        a19: int,
        a20: int,
        a21: int,
        a22: int,
        a23: int,
        a24: int,
        a25: int,
        a26: int,
        a27: int,
        a28: int,
        a29: int,
        a30: int,
        a31: int,
        a32: int,
        a33: int,
        a34: int,
        a35: int,
        a36: int,
        a37: int,
        a38: int,
        a39: int,
    ) -> int:
        """`weighted(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64, a5: i64, a6: i64, a7: i64, a8:
        i64, a9: i64, a10: i64, a11: i64, a12: i64, a13: i64, a14: i64, a15: i64, a16: i64,
        a17: i64, a18: i64, a19: i64, a20: i64, a21: i64, a22: i64, a23: i64, a24: i64, a25:
        i64, a26: i64, a27: i64, a28: i64, a29: i64, a30: i64, a31: i64, a32: i64, a33: i64,
        a34: i64, a35: i64, a36: i64, a37: i64, a38: i64, a39: i64) -> i64`.
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[0](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39))
        try:
            if a0 is True or a0 is False:
                raise _Mistake
            _i.i64[0] = a0
            if a1 is True or a1 is False:
                raise _Mistake
            _i.i64[2] = a1
            if a2 is True or a2 is False:
                raise _Mistake
            _i.i64[4] = a2
            if a3 is True or a3 is False:
                raise _Mistake
            _i.i64[6] = a3
            if a4 is True or a4 is False:
                raise _Mistake
            _i.i64[8] = a4
            if a5 is True or a5 is False:
                raise _Mistake
            _i.i64[10] = a5
            if a6 is True or a6 is False:
                raise _Mistake
            _i.i64[12] = a6
            if a7 is True or a7 is False:
                raise _Mistake
            _i.i64[14] = a7
            if a8 is True or a8 is False:
                raise _Mistake
            _i.i64[16] = a8
            if a9 is True or a9 is False:
                raise _Mistake
            _i.i64[18] = a9
            if a10 is True or a10 is False:
                raise _Mistake
            _i.i64[20] = a10
            if a11 is True or a11 is False:
                raise _Mistake
            _i.i64[22] = a11
            if a12 is True or a12 is False:
                raise _Mistake
            _i.i64[24] = a12
            if a13 is True or a13 is False:
                raise _Mistake
            _i.i64[26] = a13
            if a14 is True or a14 is False:
                raise _Mistake
            _i.i64[28] = a14
            if a15 is True or a15 is False:
                raise _Mistake
            _i.i64[30] = a15
            if a16 is True or a16 is False:
                raise _Mistake
            _i.i64[32] = a16
            if a17 is True or a17 is False:
                raise _Mistake
            _i.i64[34] = a17
            if a18 is True or a18 is False:
                raise _Mistake
            _i.i64[36] = a18
            if a19 is True or a19 is False:
                raise _Mistake
            _i.i64[38] = a19
            if a20 is True or a20 is False:
                raise _Mistake
            _i.i64[40] = a20
            if a21 is True or a21 is False:
                raise _Mistake
            _i.i64[42] = a21
            if a22 is True or a22 is False:
                raise _Mistake
            _i.i64[44] = a22
            if a23 is True or a23 is False:
                raise _Mistake
            _i.i64[46] = a23
            if a24 is True or a24 is False:
                raise _Mistake
            _i.i64[48] = a24
            if a25 is True or a25 is False:
                raise _Mistake
            _i.i64[50] = a25
            if a26 is True or a26 is False:
                raise _Mistake
            _i.i64[52] = a26
            if a27 is True or a27 is False:
                raise _Mistake
            _i.i64[54] = a27
            if a28 is True or a28 is False:
                raise _Mistake
            _i.i64[56] = a28
            if a29 is True or a29 is False:
                raise _Mistake
            _i.i64[58] = a29
            if a30 is True or a30 is False:
                raise _Mistake
            _i.i64[60] = a30
            if a31 is True or a31 is False:
                raise _Mistake
            _i.i64[62] = a31
            if a32 is True or a32 is False:
                raise _Mistake
            _i.i64[64] = a32
            if a33 is True or a33 is False:
                raise _Mistake
            _i.i64[66] = a33
            if a34 is True or a34 is False:
                raise _Mistake
            _i.i64[68] = a34
            if a35 is True or a35 is False:
                raise _Mistake
            _i.i64[70] = a35
            if a36 is True or a36 is False:
                raise _Mistake
            _i.i64[72] = a36
            if a37 is True or a37 is False:
                raise _Mistake
            _i.i64[74] = a37
            if a38 is True or a38 is False:
                raise _Mistake
            _i.i64[76] = a38
            if a39 is True or a39 is False:
                raise _Mistake
            _i.i64[78] = a39
            if _entered:
                _check_stack()
            _e = _call_0(*_i.arguments[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _r = _i.i64[0]
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39), False)
            if _error is None:
                return _again[0](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39))
            raise _error from None
        _give(_i)
        return _r

    _call_1 = _call

    def texts(
        a0: str,
        a1: str,
        a2: str,
        a3: str,
        a4: str,
        a5: str,
        a6: str,
        a7: str,
        a8: str,
        a9: str,
        a10: str,
        a11: str,
    ) -> str:
        """`texts(a0: string, a1: string, a2: string, a3: string, a4: string, a5: string, a6:
        string, a7: string, a8: string, a9: string, a10: string, a11: string) -> string`.
        """
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[1](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11))
        try:
            _b0 = _encode(a0)
            _n0 = _len(_b0)
            _b1 = _encode(a1)
            _n1 = _len(_b1)
            _b2 = _encode(a2)
            _n2 = _len(_b2)
            _b3 = _encode(a3)
            _n3 = _len(_b3)
            _b4 = _encode(a4)
            _n4 = _len(_b4)
            _b5 = _encode(a5)
            _n5 = _len(_b5)
            _b6 = _encode(a6)
            _n6 = _len(_b6)
            _b7 = _encode(a7)
            _n7 = _len(_b7)
            _b8 = _encode(a8)
            _n8 = _len(_b8)
            _b9 = _encode(a9)
            _n9 = _len(_b9)
            _b10 = _encode(a10)
            _n10 = _len(_b10)
            _b11 = _encode(a11)
            _n11 = _len(_b11)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _p3 = _p2 + _n2
            _i.memory[_p3 : _p3 + _n3] = _b3
            _p4 = _p3 + _n3
            _i.memory[_p4 : _p4 + _n4] = _b4
            _p5 = _p4 + _n4
            _i.memory[_p5 : _p5 + _n5] = _b5
            _p6 = _p5 + _n5
            _i.memory[_p6 : _p6 + _n6] = _b6
            _p7 = _p6 + _n6
            _i.memory[_p7 : _p7 + _n7] = _b7
            _p8 = _p7 + _n7
            _i.memory[_p8 : _p8 + _n8] = _b8
            _p9 = _p8 + _n8
            _i.memory[_p9 : _p9 + _n9] = _b9
            _p10 = _p9 + _n9
            _i.memory[_p10 : _p10 + _n10] = _b10
            _p11 = _p10 + _n10
            _i.memory[_p11 : _p11 + _n11] = _b11
            _i.u32[0] = _p0
            _i.u32[4] = _n0
            _i.u32[8] = _p1
            _i.u32[12] = _n1
            _i.u32[16] = _p2
            _i.u32[20] = _n2
            _i.u32[24] = _p3
            _i.u32[28] = _n3
            _i.u32[32] = _p4
            _i.u32[36] = _n4
            _i.u32[40] = _p5
            _i.u32[44] = _n5
            _i.u32[48] = _p6
            _i.u32[52] = _n6
            _i.u32[56] = _p7
            _i.u32[60] = _n7
            _i.u32[64] = _p8
            _i.u32[68] = _n8
            _i.u32[72] = _p9
            _i.u32[76] = _n9
            _i.u32[80] = _p10
            _i.u32[84] = _n10
            _i.u32[88] = _p11
            _i.u32[92] = _n11
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
            _error = _failed(_i, 1, _error, (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11), False)
            if _error is None:
                return _again[1](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11))
            raise _error from None
        _give(_i)
        return _r

    _call_map_0 = _call

    def _map_weighted(
        a0,
        a1,
        a2,
        a3,
        a4,
        a5,
        a6,
        a7,
        a8,
        a9,
        a10,
        a11,
        a12,
        a13,
        a14,
        a15,
        a16,
        a17,
        a18,
        a19,
        a20,
        a21,
        a22,
        a23,
        a24,
        a25,
        a26,
        a27,
        a28,
        a29,
        a30,
        a31,
        a32,
        a33,
        a34,
        a35,
        a36,
        a37,
        a38,
        a39,
    ):
        """`weighted` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 0](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39))
        try:
            a0 = _numbers(a0)
            _b0 = _list_i64(a0)
            _n0 = _len(_b0)
            _c0 = _n0 // 8
            a1 = _numbers(a1)
            _b1 = _list_i64(a1)
            _n1 = _len(_b1)
            _c1 = _n1 // 8
            a2 = _numbers(a2)
            _b2 = _list_i64(a2)
            _n2 = _len(_b2)
            _c2 = _n2 // 8
            a3 = _numbers(a3)
            _b3 = _list_i64(a3)
            _n3 = _len(_b3)
            _c3 = _n3 // 8
            a4 = _numbers(a4)
            _b4 = _list_i64(a4)
            _n4 = _len(_b4)
            _c4 = _n4 // 8
            a5 = _numbers(a5)
            _b5 = _list_i64(a5)
            _n5 = _len(_b5)
            _c5 = _n5 // 8
            a6 = _numbers(a6)
            _b6 = _list_i64(a6)
            _n6 = _len(_b6)
            _c6 = _n6 // 8
            a7 = _numbers(a7)
            _b7 = _list_i64(a7)
            _n7 = _len(_b7)
            _c7 = _n7 // 8
            a8 = _numbers(a8)
            _b8 = _list_i64(a8)
            _n8 = _len(_b8)
            _c8 = _n8 // 8
            a9 = _numbers(a9)
            _b9 = _list_i64(a9)
            _n9 = _len(_b9)
            _c9 = _n9 // 8
            a10 = _numbers(a10)
            _b10 = _list_i64(a10)
            _n10 = _len(_b10)
            _c10 = _n10 // 8
            a11 = _numbers(a11)
            _b11 = _list_i64(a11)
            _n11 = _len(_b11)
            _c11 = _n11 // 8
            a12 = _numbers(a12)
            _b12 = _list_i64(a12)
            _n12 = _len(_b12)
            _c12 = _n12 // 8
            a13 = _numbers(a13)
            _b13 = _list_i64(a13)
            _n13 = _len(_b13)
            _c13 = _n13 // 8
            a14 = _numbers(a14)
            _b14 = _list_i64(a14)
            _n14 = _len(_b14)
            _c14 = _n14 // 8
            a15 = _numbers(a15)
            _b15 = _list_i64(a15)
            _n15 = _len(_b15)
            _c15 = _n15 // 8
            a16 = _numbers(a16)
            _b16 = _list_i64(a16)
            _n16 = _len(_b16)
            _c16 = _n16 // 8
            a17 = _numbers(a17)
            _b17 = _list_i64(a17)
            _n17 = _len(_b17)
            _c17 = _n17 // 8
            a18 = _numbers(a18)
            _b18 = _list_i64(a18)
            _n18 = _len(_b18)
            _c18 = _n18 // 8
            a19 = _numbers(a19)
            _b19 = _list_i64(a19)
            _n19 = _len(_b19)
            _c19 = _n19 // 8
            a20 = _numbers(a20)
            _b20 = _list_i64(a20)
            _n20 = _len(_b20)
            _c20 = _n20 // 8
            a21 = _numbers(a21)
            _b21 = _list_i64(a21)
            _n21 = _len(_b21)
            _c21 = _n21 // 8
            a22 = _numbers(a22)
            _b22 = _list_i64(a22)
            _n22 = _len(_b22)
            _c22 = _n22 // 8
            a23 = _numbers(a23)
            _b23 = _list_i64(a23)
            _n23 = _len(_b23)
            _c23 = _n23 // 8
            a24 = _numbers(a24)
            _b24 = _list_i64(a24)
            _n24 = _len(_b24)
            _c24 = _n24 // 8
            a25 = _numbers(a25)
            _b25 = _list_i64(a25)
            _n25 = _len(_b25)
            _c25 = _n25 // 8
            a26 = _numbers(a26)
            _b26 = _list_i64(a26)
            _n26 = _len(_b26)
            _c26 = _n26 // 8
            a27 = _numbers(a27)
            _b27 = _list_i64(a27)
            _n27 = _len(_b27)
            _c27 = _n27 // 8
            a28 = _numbers(a28)
            _b28 = _list_i64(a28)
            _n28 = _len(_b28)
            _c28 = _n28 // 8
            a29 = _numbers(a29)
            _b29 = _list_i64(a29)
            _n29 = _len(_b29)
            _c29 = _n29 // 8
            a30 = _numbers(a30)
            _b30 = _list_i64(a30)
            _n30 = _len(_b30)
            _c30 = _n30 // 8
            a31 = _numbers(a31)
            _b31 = _list_i64(a31)
            _n31 = _len(_b31)
            _c31 = _n31 // 8
            a32 = _numbers(a32)
            _b32 = _list_i64(a32)
            _n32 = _len(_b32)
            _c32 = _n32 // 8
            a33 = _numbers(a33)
            _b33 = _list_i64(a33)
            _n33 = _len(_b33)
            _c33 = _n33 // 8
            a34 = _numbers(a34)
            _b34 = _list_i64(a34)
            _n34 = _len(_b34)
            _c34 = _n34 // 8
            a35 = _numbers(a35)
            _b35 = _list_i64(a35)
            _n35 = _len(_b35)
            _c35 = _n35 // 8
            a36 = _numbers(a36)
            _b36 = _list_i64(a36)
            _n36 = _len(_b36)
            _c36 = _n36 // 8
            a37 = _numbers(a37)
            _b37 = _list_i64(a37)
            _n37 = _len(_b37)
            _c37 = _n37 // 8
            a38 = _numbers(a38)
            _b38 = _list_i64(a38)
            _n38 = _len(_b38)
            _c38 = _n38 // 8
            a39 = _numbers(a39)
            _b39 = _list_i64(a39)
            _n39 = _len(_b39)
            _c39 = _n39 // 8
            _c = _same(_c0, _c1, _c2, _c3, _c4, _c5, _c6, _c7, _c8, _c9, _c10, _c11, _c12, _c13, _c14, _c15, _c16, _c17, _c18, _c19, _c20, _c21, _c22, _c23, _c24, _c25, _c26, _c27, _c28, _c29, _c30, _c31, _c32, _c33, _c34, _c35, _c36, _c37, _c38, _c39)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11 + _n12 + _n13 + _n14 + _n15 + _n16 + _n17 + _n18 + _n19 + _n20 + _n21 + _n22 + _n23 + _n24 + _n25 + _n26 + _n27 + _n28 + _n29 + _n30 + _n31 + _n32 + _n33 + _n34 + _n35 + _n36 + _n37 + _n38 + _n39 + 312 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11 + _n12 + _n13 + _n14 + _n15 + _n16 + _n17 + _n18 + _n19 + _n20 + _n21 + _n22 + _n23 + _n24 + _n25 + _n26 + _n27 + _n28 + _n29 + _n30 + _n31 + _n32 + _n33 + _n34 + _n35 + _n36 + _n37 + _n38 + _n39 + 312)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = (_p0 + _n0 + 7) & -8
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = (_p1 + _n1 + 7) & -8
            _i.memory[_p2 : _p2 + _n2] = _b2
            _p3 = (_p2 + _n2 + 7) & -8
            _i.memory[_p3 : _p3 + _n3] = _b3
            _p4 = (_p3 + _n3 + 7) & -8
            _i.memory[_p4 : _p4 + _n4] = _b4
            _p5 = (_p4 + _n4 + 7) & -8
            _i.memory[_p5 : _p5 + _n5] = _b5
            _p6 = (_p5 + _n5 + 7) & -8
            _i.memory[_p6 : _p6 + _n6] = _b6
            _p7 = (_p6 + _n6 + 7) & -8
            _i.memory[_p7 : _p7 + _n7] = _b7
            _p8 = (_p7 + _n7 + 7) & -8
            _i.memory[_p8 : _p8 + _n8] = _b8
            _p9 = (_p8 + _n8 + 7) & -8
            _i.memory[_p9 : _p9 + _n9] = _b9
            _p10 = (_p9 + _n9 + 7) & -8
            _i.memory[_p10 : _p10 + _n10] = _b10
            _p11 = (_p10 + _n10 + 7) & -8
            _i.memory[_p11 : _p11 + _n11] = _b11
            _p12 = (_p11 + _n11 + 7) & -8
            _i.memory[_p12 : _p12 + _n12] = _b12
            _p13 = (_p12 + _n12 + 7) & -8
            _i.memory[_p13 : _p13 + _n13] = _b13
            _p14 = (_p13 + _n13 + 7) & -8
            _i.memory[_p14 : _p14 + _n14] = _b14
            _p15 = (_p14 + _n14 + 7) & -8
            _i.memory[_p15 : _p15 + _n15] = _b15
            _p16 = (_p15 + _n15 + 7) & -8
            _i.memory[_p16 : _p16 + _n16] = _b16
            _p17 = (_p16 + _n16 + 7) & -8
            _i.memory[_p17 : _p17 + _n17] = _b17
            _p18 = (_p17 + _n17 + 7) & -8
            _i.memory[_p18 : _p18 + _n18] = _b18
            _p19 = (_p18 + _n18 + 7) & -8
            _i.memory[_p19 : _p19 + _n19] = _b19
            _p20 = (_p19 + _n19 + 7) & -8
            _i.memory[_p20 : _p20 + _n20] = _b20
            _p21 = (_p20 + _n20 + 7) & -8
            _i.memory[_p21 : _p21 + _n21] = _b21
            _p22 = (_p21 + _n21 + 7) & -8
            _i.memory[_p22 : _p22 + _n22] = _b22
            _p23 = (_p22 + _n22 + 7) & -8
            _i.memory[_p23 : _p23 + _n23] = _b23
            _p24 = (_p23 + _n23 + 7) & -8
            _i.memory[_p24 : _p24 + _n24] = _b24
            _p25 = (_p24 + _n24 + 7) & -8
            _i.memory[_p25 : _p25 + _n25] = _b25
            _p26 = (_p25 + _n25 + 7) & -8
            _i.memory[_p26 : _p26 + _n26] = _b26
            _p27 = (_p26 + _n26 + 7) & -8
            _i.memory[_p27 : _p27 + _n27] = _b27
            _p28 = (_p27 + _n27 + 7) & -8
            _i.memory[_p28 : _p28 + _n28] = _b28
            _p29 = (_p28 + _n28 + 7) & -8
            _i.memory[_p29 : _p29 + _n29] = _b29
            _p30 = (_p29 + _n29 + 7) & -8
            _i.memory[_p30 : _p30 + _n30] = _b30
            _p31 = (_p30 + _n30 + 7) & -8
            _i.memory[_p31 : _p31 + _n31] = _b31
            _p32 = (_p31 + _n31 + 7) & -8
            _i.memory[_p32 : _p32 + _n32] = _b32
            _p33 = (_p32 + _n32 + 7) & -8
            _i.memory[_p33 : _p33 + _n33] = _b33
            _p34 = (_p33 + _n33 + 7) & -8
            _i.memory[_p34 : _p34 + _n34] = _b34
            _p35 = (_p34 + _n34 + 7) & -8
            _i.memory[_p35 : _p35 + _n35] = _b35
            _p36 = (_p35 + _n35 + 7) & -8
            _i.memory[_p36 : _p36 + _n36] = _b36
            _p37 = (_p36 + _n36 + 7) & -8
            _i.memory[_p37 : _p37 + _n37] = _b37
            _p38 = (_p37 + _n37 + 7) & -8
            _i.memory[_p38 : _p38 + _n38] = _b38
            _p39 = (_p38 + _n38 + 7) & -8
            _i.memory[_p39 : _p39 + _n39] = _b39
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            _i.u32[20] = _p2
            _i.u32[24] = _n2
            _i.u32[28] = _p3
            _i.u32[32] = _n3
            _i.u32[36] = _p4
            _i.u32[40] = _n4
            _i.u32[44] = _p5
            _i.u32[48] = _n5
            _i.u32[52] = _p6
            _i.u32[56] = _n6
            _i.u32[60] = _p7
            _i.u32[64] = _n7
            _i.u32[68] = _p8
            _i.u32[72] = _n8
            _i.u32[76] = _p9
            _i.u32[80] = _n9
            _i.u32[84] = _p10
            _i.u32[88] = _n10
            _i.u32[92] = _p11
            _i.u32[96] = _n11
            _i.u32[100] = _p12
            _i.u32[104] = _n12
            _i.u32[108] = _p13
            _i.u32[112] = _n13
            _i.u32[116] = _p14
            _i.u32[120] = _n14
            _i.u32[124] = _p15
            _i.u32[128] = _n15
            _i.u32[132] = _p16
            _i.u32[136] = _n16
            _i.u32[140] = _p17
            _i.u32[144] = _n17
            _i.u32[148] = _p18
            _i.u32[152] = _n18
            _i.u32[156] = _p19
            _i.u32[160] = _n19
            _i.u32[164] = _p20
            _i.u32[168] = _n20
            _i.u32[172] = _p21
            _i.u32[176] = _n21
            _i.u32[180] = _p22
            _i.u32[184] = _n22
            _i.u32[188] = _p23
            _i.u32[192] = _n23
            _i.u32[196] = _p24
            _i.u32[200] = _n24
            _i.u32[204] = _p25
            _i.u32[208] = _n25
            _i.u32[212] = _p26
            _i.u32[216] = _n26
            _i.u32[220] = _p27
            _i.u32[224] = _n27
            _i.u32[228] = _p28
            _i.u32[232] = _n28
            _i.u32[236] = _p29
            _i.u32[240] = _n29
            _i.u32[244] = _p30
            _i.u32[248] = _n30
            _i.u32[252] = _p31
            _i.u32[256] = _n31
            _i.u32[260] = _p32
            _i.u32[264] = _n32
            _i.u32[268] = _p33
            _i.u32[272] = _n33
            _i.u32[276] = _p34
            _i.u32[280] = _n34
            _i.u32[284] = _p35
            _i.u32[288] = _n35
            _i.u32[292] = _p36
            _i.u32[296] = _n36
            _i.u32[300] = _p37
            _i.u32[304] = _n37
            _i.u32[308] = _p38
            _i.u32[312] = _n38
            _i.u32[316] = _p39
            _i.u32[320] = _n39
            if _entered:
                _check_stack()
            _e = _call_map_0(*_i.map_arguments(0))
            if _e is not None or _i.state[0]:
                _i.settle(_e, 0)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.bound:
                _i.check_range(_q, _end)
            if _end - _q != _c * 8:
                raise _Invalid("it has not one number for each item")
            _r = _shaped(_i.memory[_q:_end].tobytes(), 0, _c * 8, "q", (_c,))
        except BaseException as _error:
            _error = _failed(_i, 0, _error, (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39), True)
            if _error is None:
                return _again[-1 - 0](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39))
            raise _error from None
        _give(_i)
        return _r

    _call_map_1 = _call

    def _map_texts(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11):
        """`texts` for many items at once, in one crossing."""
        _room(0, _ROOM)
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
            if _i is None:
                return _again[-1 - 1](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11))
        try:
            a0 = _many(a0)
            _c0 = _len(a0)
            _b0 = _column_1_0(a0)[4:]
            _n0 = _len(_b0)
            a1 = _many(a1)
            _c1 = _len(a1)
            _b1 = _column_1_1(a1)[4:]
            _n1 = _len(_b1)
            a2 = _many(a2)
            _c2 = _len(a2)
            _b2 = _column_1_2(a2)[4:]
            _n2 = _len(_b2)
            a3 = _many(a3)
            _c3 = _len(a3)
            _b3 = _column_1_3(a3)[4:]
            _n3 = _len(_b3)
            a4 = _many(a4)
            _c4 = _len(a4)
            _b4 = _column_1_4(a4)[4:]
            _n4 = _len(_b4)
            a5 = _many(a5)
            _c5 = _len(a5)
            _b5 = _column_1_5(a5)[4:]
            _n5 = _len(_b5)
            a6 = _many(a6)
            _c6 = _len(a6)
            _b6 = _column_1_6(a6)[4:]
            _n6 = _len(_b6)
            a7 = _many(a7)
            _c7 = _len(a7)
            _b7 = _column_1_7(a7)[4:]
            _n7 = _len(_b7)
            a8 = _many(a8)
            _c8 = _len(a8)
            _b8 = _column_1_8(a8)[4:]
            _n8 = _len(_b8)
            a9 = _many(a9)
            _c9 = _len(a9)
            _b9 = _column_1_9(a9)[4:]
            _n9 = _len(_b9)
            a10 = _many(a10)
            _c10 = _len(a10)
            _b10 = _column_1_10(a10)[4:]
            _n10 = _len(_b10)
            a11 = _many(a11)
            _c11 = _len(a11)
            _b11 = _column_1_11(a11)[4:]
            _n11 = _len(_b11)
            _c = _same(_c0, _c1, _c2, _c3, _c4, _c5, _c6, _c7, _c8, _c9, _c10, _c11)
            _p0 = _i.scratch
            if _n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11 > _i.capacity:
                _p0 = _i.make_room(_n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11)
            _i.memory[_p0 : _p0 + _n0] = _b0
            _p1 = _p0 + _n0
            _i.memory[_p1 : _p1 + _n1] = _b1
            _p2 = _p1 + _n1
            _i.memory[_p2 : _p2 + _n2] = _b2
            _p3 = _p2 + _n2
            _i.memory[_p3 : _p3 + _n3] = _b3
            _p4 = _p3 + _n3
            _i.memory[_p4 : _p4 + _n4] = _b4
            _p5 = _p4 + _n4
            _i.memory[_p5 : _p5 + _n5] = _b5
            _p6 = _p5 + _n5
            _i.memory[_p6 : _p6 + _n6] = _b6
            _p7 = _p6 + _n6
            _i.memory[_p7 : _p7 + _n7] = _b7
            _p8 = _p7 + _n7
            _i.memory[_p8 : _p8 + _n8] = _b8
            _p9 = _p8 + _n8
            _i.memory[_p9 : _p9 + _n9] = _b9
            _p10 = _p9 + _n9
            _i.memory[_p10 : _p10 + _n10] = _b10
            _p11 = _p10 + _n10
            _i.memory[_p11 : _p11 + _n11] = _b11
            _i.u32[0] = _c
            _i.u32[4] = _p0
            _i.u32[8] = _n0
            _i.u32[12] = _p1
            _i.u32[16] = _n1
            _i.u32[20] = _p2
            _i.u32[24] = _n2
            _i.u32[28] = _p3
            _i.u32[32] = _n3
            _i.u32[36] = _p4
            _i.u32[40] = _n4
            _i.u32[44] = _p5
            _i.u32[48] = _n5
            _i.u32[52] = _p6
            _i.u32[56] = _n6
            _i.u32[60] = _p7
            _i.u32[64] = _n7
            _i.u32[68] = _p8
            _i.u32[72] = _n8
            _i.u32[76] = _p9
            _i.u32[80] = _n9
            _i.u32[84] = _p10
            _i.u32[88] = _n10
            _i.u32[92] = _p11
            _i.u32[96] = _n11
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
            _error = _failed(_i, 1, _error, (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11), True)
            if _error is None:
                return _again[-1 - 1](*(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11))
            raise _error from None
        _give(_i)
        return _r

    return {
        "weighted": (weighted, _map_weighted),
        "texts": (texts, _map_texts),
    }

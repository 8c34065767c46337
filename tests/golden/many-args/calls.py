"""The calls of `many-args`."""


def _bind(_take, _give, _acquire, _failed, _call):
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
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
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
            _e = _call(*_i.given[0])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _r = _i.i64[0]
        except BaseException as _error:
            raise _failed(_i, 0, _error, (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39)) from None
        _give(_i)
        return _r

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
        try:
            _i = _take()
        except IndexError:
            _i = _acquire()
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
                _p0 = _i.large(_n0 + _n1 + _n2 + _n3 + _n4 + _n5 + _n6 + _n7 + _n8 + _n9 + _n10 + _n11)
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
            _e = _call(*_i.given[1])
            if _e is not None or _i.state[0]:
                _i.settle(_e)
            _q = _i.u32[0]
            _end = _q + _i.u32[1]
            if _end > _i.size:
                _i.reach(_end)
            _r = _i.memory[_q:_end].tobytes().decode()
        except BaseException as _error:
            raise _failed(_i, 1, _error, (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11)) from None
        _give(_i)
        return _r

    return {"weighted": weighted, "texts": texts}

// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `many-args`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Of all files of the crate, this one needs it; the lint may be denied for the others.
#![allow(unsafe_code)]
// Addresses and lengths are u32 in wasm. Elsewhere this file is only checked, and never run.
#![allow(clippy::cast_possible_truncation)]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
// An older compiler does not know every lint here.
#![allow(unknown_lints)]
// The arguments, their kinds, their names and their number are for the manifest to say.
#![allow(clippy::many_single_char_names, clippy::similar_names)]
#![allow(clippy::too_many_arguments, clippy::too_many_lines)]
#![allow(clippy::type_complexity, clippy::enum_variant_names)]
#![allow(clippy::struct_excessive_bools, clippy::fn_params_excessive_bools)]
#![allow(clippy::option_option, clippy::result_large_err)]
// What begins with `_` is made here, and cannot be the name of anything in the manifest.
#![allow(non_snake_case, clippy::used_underscore_binding)]

use self::guest::Pack;

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
    i64,
) -> i64 = crate::weighted;
const _: fn(
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
    &str,
) -> String = crate::texts;

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// weighted(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64, a5: i64, a6: i64, a7: i64, a8: i64, a9:
// i64, a10: i64, a11: i64, a12: i64, a13: i64, a14: i64, a15: i64, a16: i64, a17: i64, a18: i64,
// a19: i64, a20: i64, a21: i64, a22: i64, a23: i64, a24: i64, a25: i64, a26: i64, a27: i64, a28:
// i64, a29: i64, a30: i64, a31: i64, a32: i64, a33: i64, a34: i64, a35: i64, a36: i64, a37: i64,
// a38: i64, a39: i64) -> i64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _weighted(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
    a14: i64,
    a15: i64,
    a16: i64,
    a17: i64,
    a18: i64,
    a19: i64,
    a20: i64,
    a21: i64,
    a22: i64,
    a23: i64,
    a24: i64,
    a25: i64,
    a26: i64,
    a27: i64,
    a28: i64,
    a29: i64,
    a30: i64,
    a31: i64,
    a32: i64,
    a33: i64,
    a34: i64,
    a35: i64,
    a36: i64,
    a37: i64,
    a38: i64,
    a39: i64,
) -> i64 {
    crate::weighted(
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
    )
}

// `weighted` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _weighted__map(
    _count: u32,
    _a0_ptr: u32,
    _a0_len: u32,
    _a1_ptr: u32,
    _a1_len: u32,
    _a2_ptr: u32,
    _a2_len: u32,
    _a3_ptr: u32,
    _a3_len: u32,
    _a4_ptr: u32,
    _a4_len: u32,
    _a5_ptr: u32,
    _a5_len: u32,
    _a6_ptr: u32,
    _a6_len: u32,
    _a7_ptr: u32,
    _a7_len: u32,
    _a8_ptr: u32,
    _a8_len: u32,
    _a9_ptr: u32,
    _a9_len: u32,
    _a10_ptr: u32,
    _a10_len: u32,
    _a11_ptr: u32,
    _a11_len: u32,
    _a12_ptr: u32,
    _a12_len: u32,
    _a13_ptr: u32,
    _a13_len: u32,
    _a14_ptr: u32,
    _a14_len: u32,
    _a15_ptr: u32,
    _a15_len: u32,
    _a16_ptr: u32,
    _a16_len: u32,
    _a17_ptr: u32,
    _a17_len: u32,
    _a18_ptr: u32,
    _a18_len: u32,
    _a19_ptr: u32,
    _a19_len: u32,
    _a20_ptr: u32,
    _a20_len: u32,
    _a21_ptr: u32,
    _a21_len: u32,
    _a22_ptr: u32,
    _a22_len: u32,
    _a23_ptr: u32,
    _a23_len: u32,
    _a24_ptr: u32,
    _a24_len: u32,
    _a25_ptr: u32,
    _a25_len: u32,
    _a26_ptr: u32,
    _a26_len: u32,
    _a27_ptr: u32,
    _a27_len: u32,
    _a28_ptr: u32,
    _a28_len: u32,
    _a29_ptr: u32,
    _a29_len: u32,
    _a30_ptr: u32,
    _a30_len: u32,
    _a31_ptr: u32,
    _a31_len: u32,
    _a32_ptr: u32,
    _a32_len: u32,
    _a33_ptr: u32,
    _a33_len: u32,
    _a34_ptr: u32,
    _a34_len: u32,
    _a35_ptr: u32,
    _a35_len: u32,
    _a36_ptr: u32,
    _a36_len: u32,
    _a37_ptr: u32,
    _a37_len: u32,
    _a38_ptr: u32,
    _a38_len: u32,
    _a39_ptr: u32,
    _a39_len: u32,
) -> u64 {
    let a0: &[i64] = unsafe { guest::numbers(_a0_ptr, _count) };
    let a1: &[i64] = unsafe { guest::numbers(_a1_ptr, _count) };
    let a2: &[i64] = unsafe { guest::numbers(_a2_ptr, _count) };
    let a3: &[i64] = unsafe { guest::numbers(_a3_ptr, _count) };
    let a4: &[i64] = unsafe { guest::numbers(_a4_ptr, _count) };
    let a5: &[i64] = unsafe { guest::numbers(_a5_ptr, _count) };
    let a6: &[i64] = unsafe { guest::numbers(_a6_ptr, _count) };
    let a7: &[i64] = unsafe { guest::numbers(_a7_ptr, _count) };
    let a8: &[i64] = unsafe { guest::numbers(_a8_ptr, _count) };
    let a9: &[i64] = unsafe { guest::numbers(_a9_ptr, _count) };
    let a10: &[i64] = unsafe { guest::numbers(_a10_ptr, _count) };
    let a11: &[i64] = unsafe { guest::numbers(_a11_ptr, _count) };
    let a12: &[i64] = unsafe { guest::numbers(_a12_ptr, _count) };
    let a13: &[i64] = unsafe { guest::numbers(_a13_ptr, _count) };
    let a14: &[i64] = unsafe { guest::numbers(_a14_ptr, _count) };
    let a15: &[i64] = unsafe { guest::numbers(_a15_ptr, _count) };
    let a16: &[i64] = unsafe { guest::numbers(_a16_ptr, _count) };
    let a17: &[i64] = unsafe { guest::numbers(_a17_ptr, _count) };
    let a18: &[i64] = unsafe { guest::numbers(_a18_ptr, _count) };
    let a19: &[i64] = unsafe { guest::numbers(_a19_ptr, _count) };
    let a20: &[i64] = unsafe { guest::numbers(_a20_ptr, _count) };
    let a21: &[i64] = unsafe { guest::numbers(_a21_ptr, _count) };
    let a22: &[i64] = unsafe { guest::numbers(_a22_ptr, _count) };
    let a23: &[i64] = unsafe { guest::numbers(_a23_ptr, _count) };
    let a24: &[i64] = unsafe { guest::numbers(_a24_ptr, _count) };
    let a25: &[i64] = unsafe { guest::numbers(_a25_ptr, _count) };
    let a26: &[i64] = unsafe { guest::numbers(_a26_ptr, _count) };
    let a27: &[i64] = unsafe { guest::numbers(_a27_ptr, _count) };
    let a28: &[i64] = unsafe { guest::numbers(_a28_ptr, _count) };
    let a29: &[i64] = unsafe { guest::numbers(_a29_ptr, _count) };
    let a30: &[i64] = unsafe { guest::numbers(_a30_ptr, _count) };
    let a31: &[i64] = unsafe { guest::numbers(_a31_ptr, _count) };
    let a32: &[i64] = unsafe { guest::numbers(_a32_ptr, _count) };
    let a33: &[i64] = unsafe { guest::numbers(_a33_ptr, _count) };
    let a34: &[i64] = unsafe { guest::numbers(_a34_ptr, _count) };
    let a35: &[i64] = unsafe { guest::numbers(_a35_ptr, _count) };
    let a36: &[i64] = unsafe { guest::numbers(_a36_ptr, _count) };
    let a37: &[i64] = unsafe { guest::numbers(_a37_ptr, _count) };
    let a38: &[i64] = unsafe { guest::numbers(_a38_ptr, _count) };
    let a39: &[i64] = unsafe { guest::numbers(_a39_ptr, _count) };
    let mut _out: Vec<i64> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::weighted(
            a0[_item as usize],
            a1[_item as usize],
            a2[_item as usize],
            a3[_item as usize],
            a4[_item as usize],
            a5[_item as usize],
            a6[_item as usize],
            a7[_item as usize],
            a8[_item as usize],
            a9[_item as usize],
            a10[_item as usize],
            a11[_item as usize],
            a12[_item as usize],
            a13[_item as usize],
            a14[_item as usize],
            a15[_item as usize],
            a16[_item as usize],
            a17[_item as usize],
            a18[_item as usize],
            a19[_item as usize],
            a20[_item as usize],
            a21[_item as usize],
            a22[_item as usize],
            a23[_item as usize],
            a24[_item as usize],
            a25[_item as usize],
            a26[_item as usize],
            a27[_item as usize],
            a28[_item as usize],
            a29[_item as usize],
            a30[_item as usize],
            a31[_item as usize],
            a32[_item as usize],
            a33[_item as usize],
            a34[_item as usize],
            a35[_item as usize],
            a36[_item as usize],
            a37[_item as usize],
            a38[_item as usize],
            a39[_item as usize],
        ));
    }
    guest::retain(_out)
}

// texts(a0: string, a1: string, a2: string, a3: string, a4: string, a5: string, a6: string, a7:
// string, a8: string, a9: string, a10: string, a11: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _texts(
    a0_ptr: u32,
    a0_len: u32,
    a1_ptr: u32,
    a1_len: u32,
    a2_ptr: u32,
    a2_len: u32,
    a3_ptr: u32,
    a3_len: u32,
    a4_ptr: u32,
    a4_len: u32,
    a5_ptr: u32,
    a5_len: u32,
    a6_ptr: u32,
    a6_len: u32,
    a7_ptr: u32,
    a7_len: u32,
    a8_ptr: u32,
    a8_len: u32,
    a9_ptr: u32,
    a9_len: u32,
    a10_ptr: u32,
    a10_len: u32,
    a11_ptr: u32,
    a11_len: u32,
) -> u64 {
    let a0 = unsafe { guest::text(a0_ptr, a0_len) };
    let a1 = unsafe { guest::text(a1_ptr, a1_len) };
    let a2 = unsafe { guest::text(a2_ptr, a2_len) };
    let a3 = unsafe { guest::text(a3_ptr, a3_len) };
    let a4 = unsafe { guest::text(a4_ptr, a4_len) };
    let a5 = unsafe { guest::text(a5_ptr, a5_len) };
    let a6 = unsafe { guest::text(a6_ptr, a6_len) };
    let a7 = unsafe { guest::text(a7_ptr, a7_len) };
    let a8 = unsafe { guest::text(a8_ptr, a8_len) };
    let a9 = unsafe { guest::text(a9_ptr, a9_len) };
    let a10 = unsafe { guest::text(a10_ptr, a10_len) };
    let a11 = unsafe { guest::text(a11_ptr, a11_len) };
    guest::retain(crate::texts(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11).into_bytes())
}

// `texts` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _texts__map(
    _count: u32,
    _a0_ptr: u32,
    _a0_len: u32,
    _a1_ptr: u32,
    _a1_len: u32,
    _a2_ptr: u32,
    _a2_len: u32,
    _a3_ptr: u32,
    _a3_len: u32,
    _a4_ptr: u32,
    _a4_len: u32,
    _a5_ptr: u32,
    _a5_len: u32,
    _a6_ptr: u32,
    _a6_len: u32,
    _a7_ptr: u32,
    _a7_len: u32,
    _a8_ptr: u32,
    _a8_len: u32,
    _a9_ptr: u32,
    _a9_len: u32,
    _a10_ptr: u32,
    _a10_len: u32,
    _a11_ptr: u32,
    _a11_len: u32,
) -> u64 {
    let mut a0 = unsafe { guest::Input::at(_a0_ptr, _a0_len) };
    let mut a1 = unsafe { guest::Input::at(_a1_ptr, _a1_len) };
    let mut a2 = unsafe { guest::Input::at(_a2_ptr, _a2_len) };
    let mut a3 = unsafe { guest::Input::at(_a3_ptr, _a3_len) };
    let mut a4 = unsafe { guest::Input::at(_a4_ptr, _a4_len) };
    let mut a5 = unsafe { guest::Input::at(_a5_ptr, _a5_len) };
    let mut a6 = unsafe { guest::Input::at(_a6_ptr, _a6_len) };
    let mut a7 = unsafe { guest::Input::at(_a7_ptr, _a7_len) };
    let mut a8 = unsafe { guest::Input::at(_a8_ptr, _a8_len) };
    let mut a9 = unsafe { guest::Input::at(_a9_ptr, _a9_len) };
    let mut a10 = unsafe { guest::Input::at(_a10_ptr, _a10_len) };
    let mut a11 = unsafe { guest::Input::at(_a11_ptr, _a11_len) };
    let mut _out = Vec::new();
    for _item in 0.._count {
        guest::at(_item);
        crate::texts(
            a0.text(),
            a1.text(),
            a2.text(),
            a3.text(),
            a4.text(),
            a5.text(),
            a6.text(),
            a7.text(),
            a8.text(),
            a9.text(),
            a10.text(),
            a11.text(),
        ).put(&mut _out);
    }
    guest::retain(_out)
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 55] = *b"\
    abi 1\n\
    weighted 2d5932d1da07c567\n\
    texts f2a99dfbe16ba5b2\n\
";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

/// The memory that the host and the exports share. It is the same for every plugin.
#[allow(dead_code)]
mod guest {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::any::Any;
    use std::cell::UnsafeCell;
    use std::collections::BTreeMap;

    const SMALL: usize = 16_384;

    #[repr(C, align(16))]
    struct Buffer([u8; SMALL]);

    #[repr(C, align(16))]
    struct Line([u8; 16]);

    struct State {
        /// What the host reads: the buffer's address and size; of a panic the address and length
        /// of its message and of its file, its line and its column; the shape of an array that
        /// was returned; the item that a call for many is at; the size of an allocation that
        /// failed; and the address of the frame, or 0 where no function of the host is called.
        anchor: [u32; 19],
        /// Room for the arguments that are too large for the small buffer.
        large: Vec<Line>,
        /// The result that is kept until the next one: bytes, or numbers.
        bytes: Vec<u8>,
        numbers: Option<Box<dyn Any>>,
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 19],
        large: Vec::new(),
        bytes: Vec::new(),
        numbers: None,
    }));

    fn anchor() -> &'static mut [u32; 19] {
        // SAFETY: see `Static`.
        unsafe { &mut (*STATE.0.get()).anchor }
    }

    /// Makes an instance ready, so that a panic leaves its message in the anchor. Returns the
    /// anchor's address.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_start() -> u32 {
        std::panic::set_hook(Box::new(|info| {
            let payload = info.payload();
            let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
                (Some(text), _) => (*text).to_string(),
                (_, Some(text)) => text.clone(),
                _ => String::from("a panic without a message"),
            };
            let (file, line, column) = match info.location() {
                Some(place) => (place.file().to_string(), place.line(), place.column()),
                None => (String::new(), 1, 1),
            };
            let message: &'static str = Box::leak(message.into_boxed_str());
            let file: &'static str = Box::leak(file.into_boxed_str());
            let anchor = anchor();
            anchor[2] = message.as_ptr() as usize as u32;
            anchor[3] = message.len() as u32;
            anchor[4] = file.as_ptr() as usize as u32;
            anchor[5] = file.len() as u32;
            anchor[6] = line;
            anchor[7] = column;
        }));
        let anchor = anchor();
        anchor[0] = BUFFER.0.get() as usize as u32;
        anchor[1] = SMALL as u32;
        anchor.as_ptr() as usize as u32
    }

    /// The address of a buffer of `length` bytes, which is good for the arguments of one call.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.bytes = Vec::new();
        state.numbers = None;
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }

    /// The allocator of the standard library, which leaves in the anchor what it could not give.
    struct Allocator;

    #[cfg(target_arch = "wasm32")]
    #[global_allocator]
    static ALLOCATOR: Allocator = Allocator;

    fn noted(address: *mut u8, size: usize) -> *mut u8 {
        if address.is_null() {
            anchor()[17] = size as u32;
        }
        address
    }

    // SAFETY: `System` does it all.
    unsafe impl GlobalAlloc for Allocator {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            noted(unsafe { System.alloc(layout) }, layout.size())
        }

        unsafe fn dealloc(&self, address: *mut u8, layout: Layout) {
            unsafe { System.dealloc(address, layout) }
        }

        unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
            noted(unsafe { System.alloc_zeroed(layout) }, layout.size())
        }

        unsafe fn realloc(&self, address: *mut u8, layout: Layout, size: usize) -> *mut u8 {
            noted(unsafe { System.realloc(address, layout, size) }, size)
        }
    }

    /// Says which of many items the call is at.
    pub fn at(item: u32) {
        anchor()[16] = item;
    }

    /// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
    pub unsafe fn bytes<'a>(address: u32, length: u32) -> &'a [u8] {
        unsafe { std::slice::from_raw_parts(address as usize as *const u8, length as usize) }
    }

    /// SAFETY: as `bytes`, and what the host has written is UTF-8.
    pub unsafe fn text<'a>(address: u32, length: u32) -> &'a str {
        unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
    }

    /// SAFETY: as `bytes`, for `count` numbers, and `address` is aligned for them.
    pub unsafe fn numbers<'a, T: Number>(address: u32, count: u32) -> &'a [T] {
        unsafe { std::slice::from_raw_parts(address as usize as *const T, count as usize) }
    }

    /// SAFETY: as `numbers`, for as many as `shape` says.
    pub unsafe fn view<'a, T: Number, const N: usize>(
        address: u32,
        shape: [usize; N],
    ) -> View<'a, T, N> {
        let count = shape.iter().product::<usize>() as u32;
        View { shape, data: unsafe { numbers(address, count) } }
    }

    /// SAFETY: as `bytes`, and what the host has written is a packed value of this type.
    pub unsafe fn unpack<T: Pack>(address: u32, length: u32) -> T {
        T::get(&mut unsafe { Input::at(address, length) })
    }

    /// Keeps `values` until the next result, and says where they are.
    pub fn retain<T: Number>(values: Vec<T>) -> u64 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        let size = (values.len() * std::mem::size_of::<T>()) as u64;
        let address = values.as_ptr() as usize as u64;
        T::keep(values, &mut state.bytes, &mut state.numbers);
        size << 32 | address
    }

    /// As `retain`, and says in the anchor what shape they have.
    pub fn retain_array<T: Number, const N: usize>(array: Array<T, N>) -> u64 {
        assert_eq!(
            array.shape.iter().product::<usize>(),
            array.data.len(),
            "an array has as many items as its shape says"
        );
        for (cell, length) in anchor()[8..16].iter_mut().zip(array.shape) {
            *cell = length as u32;
        }
        retain(array.data)
    }

    pub fn pack<T: Pack>(value: &T) -> u64 {
        let mut out = Vec::new();
        value.put(&mut out);
        retain(out)
    }

    /// The result of a call for many whose `item` returned an error.
    pub fn failed<T: Pack>(item: u32, error: &T) -> u64 {
        let mut out = vec![1u8];
        item.put(&mut out);
        error.put(&mut out);
        retain(out)
    }

    /// Numbers in `N` dimensions, the last of which runs quickest.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Array<T, const N: usize> {
        pub shape: [usize; N],
        pub data: Vec<T>,
    }

    impl<T, const N: usize> Array<T, N> {
        #[must_use]
        pub fn view(&self) -> View<'_, T, N> {
            View { shape: self.shape, data: &self.data }
        }
    }

    /// The numbers of an `Array` that belongs to somebody else.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct View<'a, T, const N: usize> {
        pub shape: [usize; N],
        pub data: &'a [T],
    }

    /// What is left of a blob that the host wrote.
    pub struct Input<'a>(&'a [u8]);

    impl<'a> Input<'a> {
        /// SAFETY: as `bytes`, and what the host has written are packed values.
        pub unsafe fn at(address: u32, length: u32) -> Self {
            Self(unsafe { bytes(address, length) })
        }

        fn take(&mut self, length: usize) -> &'a [u8] {
            let (head, tail) = self.0.split_at(length);
            self.0 = tail;
            head
        }

        fn count(&mut self) -> usize {
            u32::get(self) as usize
        }

        pub fn bytes(&mut self) -> &'a [u8] {
            let length = self.count();
            self.take(length)
        }

        pub fn text(&mut self) -> &'a str {
            // SAFETY: the host writes UTF-8.
            unsafe { std::str::from_utf8_unchecked(self.bytes()) }
        }
    }

    /// A value as one blob: little-endian, without padding; lengths and counts are u32.
    pub trait Pack: Sized {
        fn put(&self, out: &mut Vec<u8>);
        fn get(input: &mut Input<'_>) -> Self;

        fn put_all(items: &[Self], out: &mut Vec<u8>) {
            for item in items {
                item.put(out);
            }
        }

        fn get_all(count: usize, input: &mut Input<'_>) -> Vec<Self> {
            (0..count).map(|_| Self::get(input)).collect()
        }
    }

    /// A number, of which many are copied at once.
    pub trait Number: Pack + Copy + 'static {
        fn keep(values: Vec<Self>, _: &mut Vec<u8>, numbers: &mut Option<Box<dyn Any>>) {
            *numbers = Some(Box::new(values));
        }
    }

    macro_rules! number {
        ($kind:ty, { $($keep:item)? }) => {
            impl Number for $kind {
                $($keep)?
            }

            impl Pack for $kind {
                fn put(&self, out: &mut Vec<u8>) {
                    out.extend_from_slice(&self.to_le_bytes());
                }

                fn get(input: &mut Input<'_>) -> Self {
                    let mut bytes = [0; std::mem::size_of::<Self>()];
                    bytes.copy_from_slice(input.take(std::mem::size_of::<Self>()));
                    Self::from_le_bytes(bytes)
                }

                fn put_all(items: &[Self], out: &mut Vec<u8>) {
                    let size = std::mem::size_of_val(items);
                    // SAFETY: numbers are bytes; wasm has them little-endian.
                    out.extend_from_slice(unsafe {
                        std::slice::from_raw_parts(items.as_ptr().cast(), size)
                    });
                }

                fn get_all(count: usize, input: &mut Input<'_>) -> Vec<Self> {
                    let bytes = input.take(count * std::mem::size_of::<Self>());
                    let mut items: Vec<Self> = Vec::with_capacity(count);
                    // SAFETY: there is room for `count`, and any bytes are numbers.
                    unsafe {
                        let start = items.as_mut_ptr().cast();
                        std::ptr::copy_nonoverlapping(bytes.as_ptr(), start, bytes.len());
                        items.set_len(count);
                    }
                    items
                }
            }
        };
    }

    number!(u8, {
        fn keep(values: Vec<u8>, bytes: &mut Vec<u8>, _: &mut Option<Box<dyn Any>>) {
            *bytes = values;
        }
    });
    number!(i8, {});
    number!(i16, {});
    number!(i32, {});
    number!(i64, {});
    number!(u16, {});
    number!(u32, {});
    number!(u64, {});
    number!(f32, {});
    number!(f64, {});

    impl Pack for () {
        fn put(&self, _: &mut Vec<u8>) {}

        fn get(_: &mut Input<'_>) -> Self {}
    }

    impl Pack for bool {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(*self));
        }

        fn get(input: &mut Input<'_>) -> Self {
            input.take(1)[0] != 0
        }
    }

    impl Pack for char {
        fn put(&self, out: &mut Vec<u8>) {
            u32::from(*self).put(out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            // SAFETY: the host writes Unicode scalar values only.
            unsafe { char::from_u32_unchecked(u32::get(input)) }
        }
    }

    impl Pack for String {
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            out.extend_from_slice(self.as_bytes());
        }

        fn get(input: &mut Input<'_>) -> Self {
            input.text().to_string()
        }
    }

    impl<T: Pack> Pack for Vec<T> {
        // Loops of many nested lists in one function take LLVM minutes.
        #[inline(never)]
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            T::put_all(self, out);
        }

        #[inline(never)]
        fn get(input: &mut Input<'_>) -> Self {
            let count = input.count();
            T::get_all(count, input)
        }
    }

    impl<T: Number, const N: usize> Pack for Array<T, N> {
        fn put(&self, out: &mut Vec<u8>) {
            for length in self.shape {
                (length as u32).put(out);
            }
            T::put_all(&self.data, out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            let mut shape = [0; N];
            for length in &mut shape {
                *length = input.count();
            }
            Self { shape, data: T::get_all(shape.iter().product(), input) }
        }
    }

    impl<T: Pack> Pack for Box<T> {
        fn put(&self, out: &mut Vec<u8>) {
            T::put(self, out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            Box::new(T::get(input))
        }
    }

    impl<T: Pack> Pack for Option<T> {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(self.is_some()));
            if let Some(value) = self {
                value.put(out);
            }
        }

        fn get(input: &mut Input<'_>) -> Self {
            if bool::get(input) {
                Some(T::get(input))
            } else {
                None
            }
        }
    }

    impl<T: Pack, E: Pack> Pack for Result<T, E> {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(self.is_err()));
            match self {
                Ok(value) => value.put(out),
                Err(error) => error.put(out),
            }
        }

        fn get(input: &mut Input<'_>) -> Self {
            if bool::get(input) {
                Err(E::get(input))
            } else {
                Ok(T::get(input))
            }
        }
    }

    impl<K: Pack + Ord, V: Pack> Pack for BTreeMap<K, V> {
        #[inline(never)]
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            for (key, value) in self {
                key.put(out);
                value.put(out);
            }
        }

        #[inline(never)]
        fn get(input: &mut Input<'_>) -> Self {
            let count = input.count();
            (0..count).map(|_| (K::get(input), V::get(input))).collect()
        }
    }

    macro_rules! tuple {
        ($($name:ident $at:tt),*) => {
            impl<$($name: Pack),*> Pack for ($($name,)*) {
                fn put(&self, out: &mut Vec<u8>) {
                    $(self.$at.put(out);)*
                }

                fn get(input: &mut Input<'_>) -> Self {
                    ($($name::get(input),)*)
                }
            }
        };
    }

    tuple!(A 0);
    tuple!(A 0, B 1);
    tuple!(A 0, B 1, C 2);
    tuple!(A 0, B 1, C 2, D 3);
    tuple!(A 0, B 1, C 2, D 3, E 4);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
}

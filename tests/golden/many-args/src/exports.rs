// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `many-args`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Addresses and lengths are u32 in wasm. Elsewhere this file is only checked, and never run.
#![allow(clippy::cast_possible_truncation)]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
// The arguments, their names and their number are for the manifest to say.
#![allow(clippy::many_single_char_names, clippy::similar_names)]
#![allow(clippy::too_many_arguments, clippy::type_complexity)]

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

/// The memory that the host and the exports share.
mod guest {
    use std::cell::UnsafeCell;

    const SMALL: usize = 16_384;

    #[repr(C, align(16))]
    struct Buffer([u8; SMALL]);

    #[repr(C, align(16))]
    struct Line(#[allow(dead_code)] [u8; 16]);

    struct State {
        /// What the host reads: the buffer's address and size; then of a panic the address and
        /// length of its message and of its file, its line and its column.
        anchor: [u32; 8],
        /// Room for the arguments that are too large for the small buffer.
        large: Vec<Line>,
        /// The result that is kept until the next one.
        result: Vec<u8>,
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 8],
        large: Vec::new(),
        result: Vec::new(),
    }));

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
            // SAFETY: see `Static`.
            let anchor = unsafe { &mut (*STATE.0.get()).anchor };
            anchor[2] = message.as_ptr() as usize as u32;
            anchor[3] = message.len() as u32;
            anchor[4] = file.as_ptr() as usize as u32;
            anchor[5] = file.len() as u32;
            anchor[6] = line;
            anchor[7] = column;
        }));
        // SAFETY: see `Static`.
        let anchor = unsafe { &mut (*STATE.0.get()).anchor };
        anchor[0] = BUFFER.0.get() as usize as u32;
        anchor[1] = SMALL as u32;
        anchor.as_ptr() as usize as u32
    }

    /// The address of a buffer of `length` bytes, which is good for the arguments of one call.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.result = Vec::new();
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }

    /// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
    pub unsafe fn bytes<'a>(address: u32, length: u32) -> &'a [u8] {
        unsafe { std::slice::from_raw_parts(address as usize as *const u8, length as usize) }
    }

    /// SAFETY: as `bytes`, and what the host has written is UTF-8.
    pub unsafe fn text<'a>(address: u32, length: u32) -> &'a str {
        unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
    }

    /// Keeps `values` until the next result, and says where they are.
    pub fn retain(values: Vec<u8>) -> u64 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.result = values;
        (state.result.len() as u64) << 32 | state.result.as_ptr() as usize as u64
    }
}

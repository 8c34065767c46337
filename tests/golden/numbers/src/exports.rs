// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `number-kinds`: what the host calls, and what it reads.
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
const _: fn(i8) -> i8 = crate::not_i8;
const _: fn(i16) -> i16 = crate::not_i16;
const _: fn(i32) -> i32 = crate::not_i32;
const _: fn(i64) -> i64 = crate::not_i64;
const _: fn(u8) -> u8 = crate::not_u8;
const _: fn(u16) -> u16 = crate::not_u16;
const _: fn(u32) -> u32 = crate::not_u32;
const _: fn(u64) -> u64 = crate::not_u64;
const _: fn(f32) -> f32 = crate::half_f32;
const _: fn(f64) -> f64 = crate::half_f64;
const _: fn(f32) -> u32 = crate::bits_f32;
const _: fn(f64) -> u64 = crate::bits_f64;
const _: fn(i8, u8, i16, u16, i32, u32, i64, u64, f32, f64) -> f64 = crate::mixed;

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_i8(value: i32) -> i32 {
    let value = value as i8;
    i32::from(crate::not_i8(value))
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_i16(value: i32) -> i32 {
    let value = value as i16;
    i32::from(crate::not_i16(value))
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_i32(value: i32) -> i32 {
    crate::not_i32(value)
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_i64(value: i64) -> i64 {
    crate::not_i64(value)
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_u8(value: u32) -> u32 {
    let value = value as u8;
    u32::from(crate::not_u8(value))
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_u16(value: u32) -> u32 {
    let value = value as u16;
    u32::from(crate::not_u16(value))
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_u32(value: u32) -> u32 {
    crate::not_u32(value)
}

// `value` with each bit turned over.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _not_u64(value: u64) -> u64 {
    crate::not_u64(value)
}

// half_f32(value: f32) -> f32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _half_f32(value: f32) -> f32 {
    crate::half_f32(value)
}

// half_f64(value: f64) -> f64
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _half_f64(value: f64) -> f64 {
    crate::half_f64(value)
}

// The bits of `value`, as IEEE 754 has them.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _bits_f32(value: f32) -> u32 {
    crate::bits_f32(value)
}

// The bits of `value`, as IEEE 754 has them.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _bits_f64(value: f64) -> u64 {
    crate::bits_f64(value)
}

// All of them at once, added up.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _mixed(
    a: i32,
    b: u32,
    c: i32,
    d: u32,
    e: i32,
    f: u32,
    g: i64,
    h: u64,
    i: f32,
    j: f64,
) -> f64 {
    let a = a as i8;
    let b = b as u8;
    let c = c as i16;
    let d = d as u16;
    crate::mixed(a, b, c, d, e, f, g, h, i, j)
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 331] = *b"\
    abi 1\n\
    not_i8 72d1967eb65cc111\n\
    not_i16 f6efb6b592969a83\n\
    not_i32 51ffd2d4dcd44beb\n\
    not_i64 06e9d33f38536b2c\n\
    not_u8 0929026f9f370ffa\n\
    not_u16 134512ca494c0137\n\
    not_u32 724079d6058ca5ca\n\
    not_u64 174cc0a59427dd3c\n\
    half_f32 64e7af7066068bbd\n\
    half_f64 ad5114e93e1194a7\n\
    bits_f32 42710bf0f2649a7f\n\
    bits_f64 de430e1c2f80e14f\n\
    mixed 4cc240f002a7fe56\n\
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
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 8],
        large: Vec::new(),
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
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }
}

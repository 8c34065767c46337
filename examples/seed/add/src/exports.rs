// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `seed-add`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Addresses and lengths are u32 in wasm; elsewhere this file is only checked, never run.
#![allow(clippy::cast_possible_truncation, clippy::too_many_arguments)]

use core::cell::UnsafeCell;

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(i32, i32) -> i32 = crate::add;

// The sum of `one` and `two`.
#[no_mangle]
pub extern "C" fn _add(one: i32, two: i32) -> i32 {
    crate::add(one, two)
}

// What follows is the same for every plugin.

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 27] = *b"abi 1\n\
    add 02e8f44e92663087\n\
    ";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

const _SMALL: usize = 16_384;

#[repr(C, align(16))]
struct _Buffer([u8; _SMALL]);

#[derive(Clone, Copy)]
#[repr(C, align(16))]
struct _Line([u8; 16]);

struct _State {
    /// What the host reads: the buffer's address and size; then of a panic the address and length
    /// of its message and of its file, its line and its column.
    anchor: [u32; 8],
    /// Holds the arguments that are too large for the small buffer.
    large: Vec<_Line>,
    /// Address, size and alignment of the result that is kept until the next one.
    result: (usize, usize, usize),
}

struct _Static<T>(UnsafeCell<T>);

// SAFETY: a wasm module without threads has one, and no function here runs inside another.
unsafe impl<T> Sync for _Static<T> {}

static _BUFFER: _Static<_Buffer> = _Static(UnsafeCell::new(_Buffer([0; _SMALL])));
static _STATE: _Static<_State> = _Static(UnsafeCell::new(_State {
    anchor: [0; 8],
    large: Vec::new(),
    result: (0, 0, 1),
}));

/// Makes an instance ready: panics leave their message in the anchor, whose address is returned.
#[no_mangle]
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
        // SAFETY: see `_Static`.
        let anchor = unsafe { &mut (*_STATE.0.get()).anchor };
        anchor[2] = message.as_ptr() as usize as u32;
        anchor[3] = message.len() as u32;
        anchor[4] = file.as_ptr() as usize as u32;
        anchor[5] = file.len() as u32;
        anchor[6] = line;
        anchor[7] = column;
    }));
    // SAFETY: see `_Static`.
    let anchor = unsafe { &mut (*_STATE.0.get()).anchor };
    anchor[0] = _BUFFER.0.get() as usize as u32;
    anchor[1] = _SMALL as u32;
    anchor.as_ptr() as usize as u32
}

/// The address of a buffer of `length` bytes, which is good for the arguments of one call.
#[no_mangle]
pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
    // SAFETY: see `_Static`.
    let state = unsafe { &mut *_STATE.0.get() };
    let lines = (length as usize + 15) / 16;
    if state.large.capacity() < lines {
        state.large = Vec::new();
        state.large = Vec::with_capacity(lines);
    }
    state.large.as_mut_ptr() as usize as u32
}

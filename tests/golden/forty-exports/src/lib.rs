//! Forty exports of four shapes.

#[rustfmt::skip]
mod exports;

/// `value`.
pub fn add_0(value: u32) -> u32 {
    value
}

/// `text`, and 1.
pub fn text_1(text: &str) -> String {
    format!("{text} 1")
}

/// `value`, if it is 2 at least.
pub fn at_least_2(value: i8) -> Result<i8, String> {
    if value < 2 {
        Err(format!("{value} is less than 2"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_3() {}

/// `value` and 4.
pub fn add_4(value: u32) -> u32 {
    value + 4
}

/// `text`, and 5.
pub fn text_5(text: &str) -> String {
    format!("{text} 5")
}

/// `value`, if it is 6 at least.
pub fn at_least_6(value: i8) -> Result<i8, String> {
    if value < 6 {
        Err(format!("{value} is less than 6"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_7() {}

/// `value` and 8.
pub fn add_8(value: u32) -> u32 {
    value + 8
}

/// `text`, and 9.
pub fn text_9(text: &str) -> String {
    format!("{text} 9")
}

/// `value`, if it is 10 at least.
pub fn at_least_10(value: i8) -> Result<i8, String> {
    if value < 10 {
        Err(format!("{value} is less than 10"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_11() {}

/// `value` and 12.
pub fn add_12(value: u32) -> u32 {
    value + 12
}

/// `text`, and 13.
pub fn text_13(text: &str) -> String {
    format!("{text} 13")
}

/// `value`, if it is 14 at least.
pub fn at_least_14(value: i8) -> Result<i8, String> {
    if value < 14 {
        Err(format!("{value} is less than 14"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_15() {}

/// `value` and 16.
pub fn add_16(value: u32) -> u32 {
    value + 16
}

/// `text`, and 17.
pub fn text_17(text: &str) -> String {
    format!("{text} 17")
}

/// `value`, if it is 18 at least.
pub fn at_least_18(value: i8) -> Result<i8, String> {
    if value < 18 {
        Err(format!("{value} is less than 18"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_19() {}

/// `value` and 20.
pub fn add_20(value: u32) -> u32 {
    value + 20
}

/// `text`, and 21.
pub fn text_21(text: &str) -> String {
    format!("{text} 21")
}

/// `value`, if it is 22 at least.
pub fn at_least_22(value: i8) -> Result<i8, String> {
    if value < 22 {
        Err(format!("{value} is less than 22"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_23() {}

/// `value` and 24.
pub fn add_24(value: u32) -> u32 {
    value + 24
}

/// `text`, and 25.
pub fn text_25(text: &str) -> String {
    format!("{text} 25")
}

/// `value`, if it is 26 at least.
pub fn at_least_26(value: i8) -> Result<i8, String> {
    if value < 26 {
        Err(format!("{value} is less than 26"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_27() {}

/// `value` and 28.
pub fn add_28(value: u32) -> u32 {
    value + 28
}

/// `text`, and 29.
pub fn text_29(text: &str) -> String {
    format!("{text} 29")
}

/// `value`, if it is 30 at least.
pub fn at_least_30(value: i8) -> Result<i8, String> {
    if value < 30 {
        Err(format!("{value} is less than 30"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_31() {}

/// `value` and 32.
pub fn add_32(value: u32) -> u32 {
    value + 32
}

/// `text`, and 33.
pub fn text_33(text: &str) -> String {
    format!("{text} 33")
}

/// `value`, if it is 34 at least.
pub fn at_least_34(value: i8) -> Result<i8, String> {
    if value < 34 {
        Err(format!("{value} is less than 34"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_35() {}

/// `value` and 36.
pub fn add_36(value: u32) -> u32 {
    value + 36
}

/// `text`, and 37.
pub fn text_37(text: &str) -> String {
    format!("{text} 37")
}

/// `value`, if it is 38 at least.
pub fn at_least_38(value: i8) -> Result<i8, String> {
    if value < 38 {
        Err(format!("{value} is less than 38"))
    } else {
        Ok(value)
    }
}

/// Does nothing.
pub fn nothing_39() {}

//! A formula -> its value: a parser by recursive descent, with a branch for each byte.

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

pub fn evaluate(text: &str) -> i64 {
    let mut reader = Reader { text: text.as_bytes(), at: 0 };
    reader.sum()
}

impl Reader<'_> {
    fn next(&mut self) -> u8 {
        while self.here() == b' ' {
            self.at += 1;
        }
        self.here()
    }

    fn here(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn sum(&mut self) -> i64 {
        let mut value = self.product();
        loop {
            match self.next() {
                b'+' => value = value.wrapping_add(self.operand()),
                b'-' => value = value.wrapping_sub(self.operand()),
                _ => return value,
            }
        }
    }

    fn operand(&mut self) -> i64 {
        self.at += 1;
        self.product()
    }

    fn product(&mut self) -> i64 {
        let mut value = self.atom();
        loop {
            match self.next() {
                b'*' => {
                    self.at += 1;
                    value = value.wrapping_mul(self.atom());
                }
                b'/' => {
                    self.at += 1;
                    value = value.checked_div(self.atom()).unwrap_or(0);
                }
                _ => return value,
            }
        }
    }

    fn atom(&mut self) -> i64 {
        match self.next() {
            b'(' => {
                self.at += 1;
                let value = self.sum();
                self.next();
                self.at += 1;
                value
            }
            b'-' => {
                self.at += 1;
                self.atom().wrapping_neg()
            }
            _ => self.number(),
        }
    }

    fn number(&mut self) -> i64 {
        let mut value = 0i64;
        while let digit @ b'0'..=b'9' = self.here() {
            value = value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
            self.at += 1;
        }
        value
    }
}

"""What reads a result is fed with bytes that no honest plugin gives."""

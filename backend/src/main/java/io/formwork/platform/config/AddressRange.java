package io.formwork.platform.config;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Addresses that begin with the same bits, such as {@code 10.0.0.0/8}; a single one where no number of bits is given. Names are
 * not taken, since whoever answers for them could choose.
 */
public record AddressRange(InetAddress first, int bits) {

    /** @throws IllegalArgumentException for anything else */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = literal(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(first, bits);
    }

    /** The address that a text is, and nothing for a name. */
    public static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(literal(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the short forms, in which {@code 10.1} is 10.0.0.1. */
    private static InetAddress literal(String text) {
        if (text.indexOf(':') < 0 && !text.matches("\\d+(\\.\\d+){3}")) {
            throw new IllegalArgumentException(text);
        }
        return InetAddress.ofLiteral(text);
    }

    public boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}

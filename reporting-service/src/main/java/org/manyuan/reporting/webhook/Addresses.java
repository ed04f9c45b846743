package org.manyuan.reporting.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses in the public internet only, so that nobody has this service knock at
 * doors inside. It is asked for the very connection, so a name that answers differently a moment
 * later gains nothing.
 */
final class Addresses implements DnsResolver {

    private final boolean privateToo;

    Addresses(boolean privateToo) {
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress each : addresses) {
            if (!privateToo && !isPublic(each)) {
                throw new UnknownHostException("not a public address: " + host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
            case Inet6Address _ -> isPublic((bytes[0] & 0xff) << 8 | bytes[1] & 0xff, bytes);
            default -> false;
        };
    }

    /** Neither this network, shared (RFC 6598), for protocols or benchmarks, nor reserved. */
    private static boolean isPublic(int first, int second, int third) {
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && third == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && first < 240;
    }

    /** Global unicast (2000::/3), and not a way to an IPv4 address (6to4, Teredo). */
    private static boolean isPublic(int first, byte[] bytes) {
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return first >> 13 == 1 && first != 0x2002 && !teredo;
    }
}

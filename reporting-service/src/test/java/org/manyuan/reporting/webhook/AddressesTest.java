package org.manyuan.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:0:a00:1::1",
                "2002:a00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatLiesInsideIsNotPublic(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new Addresses(false).resolve(address))
                .isInstanceOf(UnknownHostException.class);
        assertThat(new Addresses(true).resolve(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.1",
                "2001:4860:4860::8888",
                "2400:3200::1"
            })
    void theRestIs(String address) throws UnknownHostException {
        assertThat(new Addresses(false).resolve(address)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://1.1.1.1/alerts?x=y, ",
        "HTTPS://1.1.1.1:8443/, ",
        "https://no-such-host.invalid/, ",
        "http://1.1.1.1/, webhook-url",
        "ftp://1.1.1.1/, webhook-url",
        "//1.1.1.1/, webhook-url",
        "/alerts, webhook-url",
        "mailto:a@b, webhook-url",
        "https:///alerts, webhook-url",
        "https://user:password@1.1.1.1/, webhook-url",
        "https://1.1.1.1/#top, webhook-url",
        "https://a b/, webhook-url",
        "https://127.0.0.1/, webhook-private",
        "https://localhost/, webhook-private",
        "https://[::1]/, webhook-private",
        "https://10.1.2.3:8443/x, webhook-private",
        "https://169.254.169.254/latest, webhook-private"
    })
    void aWebhookLiesInTheInternetBehindTls(String url, @Nullable String fault) {
        assertThat(new TargetUrls(false).fault(url)).isEqualTo(fault);
    }

    @Test
    void anUrlIsNotEndless() {
        assertThat(new TargetUrls(false).fault("https://1.1.1.1/" + "x".repeat(1_000)))
                .isEqualTo("webhook-url");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/x, ",
        "https://localhost/, ",
        "ftp://127.0.0.1/, webhook-url-or-http"
    })
    void forTryingThingsOutItMayLieInside(String url, @Nullable String fault) {
        assertThat(new TargetUrls(true).fault(url)).isEqualTo(fault);
    }
}

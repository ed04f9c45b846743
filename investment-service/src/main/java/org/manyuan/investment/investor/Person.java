package org.manyuan.investment.investor;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/**
 * Who a contact is. Personal data: it is kept beside the ledger, where it can be erased, and never
 * in an event.
 */
public record Person(String name, @Nullable PhoneNumber phone) {

    static Person read(Fields body) {
        return new Person(PlainText.name("name", body), PhoneNumber.read("phone", body));
    }
}

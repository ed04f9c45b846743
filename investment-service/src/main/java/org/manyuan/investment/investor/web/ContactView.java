package org.manyuan.investment.investor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Contact;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.Person;
import org.manyuan.investment.investor.PhoneNumber;

/** A contact as the interface shows it: the number always masked. */
@Schema(name = "InvestorContact")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(
        String contactId,
        @Schema(description = "已清除的联系人没有姓名") @Nullable String name,
        @Schema(description = "职务") @Nullable String position,
        @Schema(description = "已脱敏", example = "138****1234") @Nullable String phone,
        @Nullable LocalDate erasedOn) {

    static List<ContactView> all(Investor investor, Map<String, Person> persons) {
        return investor.contacts().stream().map(each -> of(each, persons)).toList();
    }

    private static ContactView of(Contact contact, Map<String, Person> persons) {
        Person person = contact.personId() == null ? null : persons.get(contact.personId());
        PhoneNumber phone = person == null ? null : person.phone();
        return new ContactView(
                contact.contactId(),
                person == null ? null : person.name(),
                contact.position(),
                phone == null ? null : phone.masked(),
                contact.erasedOn());
    }
}

package org.manyuan.investment.investor.ledger;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Person;

/**
 * Where the names and numbers of contacts are kept, apart from ledger and topic, so that they can
 * be erased. What stands here counts only where an investor's contact refers to it.
 */
public interface Persons {

    /**
     * Puts a person in a place of its own; an earlier one of the contact stays as it is.
     *
     * @return the id of the place
     */
    String keep(String contactId, Person person);

    /** Those that are there, by the id of their place. */
    Map<String, Person> find(Collection<String> personIds);

    void erase(String personId);

    /** Erases all persons of a contact but one. */
    void eraseOthers(String contactId, @Nullable String personId);
}

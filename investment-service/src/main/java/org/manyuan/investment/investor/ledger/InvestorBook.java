package org.manyuan.investment.investor.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.investor.Contact;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.Person;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The investors as far as a caller may see them. */
@Component
public class InvestorBook {

    private static final Set<String> ABOUT_PROJECTS = Set.of("project-linked", "project-unlinked");
    private static final String CONTACT_LOGGED = "contact-logged";

    private final Investors investors;
    private final Persons persons;
    private final VisibleProjects projects;
    private final Reach reach;
    private final JsonMapper json;

    InvestorBook(
            Investors investors,
            Persons persons,
            VisibleProjects projects,
            Reach reach,
            JsonMapper json) {
        this.investors = investors;
        this.persons = persons;
        this.projects = projects;
        this.reach = reach;
        this.json = json;
    }

    /**
     * @throws RefusedException {@code not-found} where there is none, or another office keeps it
     */
    public Aggregate<Investor> get(String investorId, Caller caller) {
        reach.requireZones();
        Aggregate<Investor> known = investors.find(investorId);
        if (known == null || !reach.covers(caller, known.state().profile().keeper())) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }

    public Page<Investors.Kept> list(InvestorQuery query, PageRequest page) {
        return investors.list(query, page);
    }

    public SortedSet<String> sortable() {
        return investors.sortable();
    }

    public Contact contact(Aggregate<Investor> investor, String contactId) {
        return investor.state()
                .contact(contactId)
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }

    /**
     * @throws RefusedException {@code transition-not-allowed} where the contact has been erased
     */
    Person person(Contact contact) {
        String personId = contact.personId();
        Person person = personId == null ? null : persons.find(List.of(personId)).get(personId);
        if (person == null) {
            throw new RefusedException(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Fault.at("", "fault.contact-erased", String.valueOf(contact.erasedOn())));
        }
        return person;
    }

    /** The persons of all contacts of an investor, by the id of their place. */
    public Map<String, Person> persons(Investor investor) {
        return persons.find(
                investor.contacts().stream()
                        .map(Contact::personId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Other offices' investors with the same code, as far as the caller may see them. */
    public List<Investors.Kept> duplicates(String investorId, Investor investor, Caller caller) {
        String code = investor.profile().creditCode();
        return code == null
                ? List.of()
                : investors.withCode(code).stream()
                        .filter(each -> !each.investorId().equals(investorId))
                        .filter(each -> reach.covers(caller, each.investor().profile().keeper()))
                        .toList();
    }

    /**
     * The ledger; which project was linked is left out where the caller may not see the project.
     */
    public List<Recorded> ledger(Aggregate<Investor> investor, Caller caller) {
        return investor.events().stream()
                .map(each ->
                        ABOUT_PROJECTS.contains(each.type()) && !isVisible(each, caller)
                                ? withoutProject(each)
                                : each)
                .toList();
    }

    /** The entries of the contact log, the newest first, as they stand in the ledger. */
    public List<Recorded> contactLog(Collection<Recorded> ledger) {
        return ledger.stream()
                .filter(each -> each.type().equals(CONTACT_LOGGED))
                .sorted((one, other) -> {
                    int byDay = other.occurredOn().compareTo(one.occurredOn());
                    return byDay == 0 ? Integer.compare(other.sequence(), one.sequence()) : byDay;
                })
                .toList();
    }

    public <T> T data(Recorded event, Class<T> type) {
        return json.readValue(event.data(), type);
    }

    private boolean isVisible(Recorded event, Caller caller) {
        Object projectId = json.readValue(event.data(), Map.class).get("projectId");
        return projects.find(String.valueOf(projectId), caller) != null;
    }

    private Recorded withoutProject(Recorded event) {
        Map<String, String> day = Map.of("occurredOn", event.occurredOn().toString());
        return new Recorded(
                event.sequence(),
                event.type(),
                event.key(),
                event.occurredOn(),
                event.recordedAt(),
                event.recordedBy(),
                event.time(),
                json.writeValueAsString(day),
                event.digest(),
                event.zoneId(),
                event.stage(),
                event.facts());
    }
}

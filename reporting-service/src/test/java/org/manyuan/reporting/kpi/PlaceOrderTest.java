package org.manyuan.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private record Place(int rank, @Nullable Integer climb) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place(1, null),
                    new Place(2, -1),
                    new Place(3, 4),
                    new Place(3, 0),
                    new Place(5, 4));

    @Test
    void whoClimbedMostComesFirstAndAmongThemTheBetterRank() {
        assertThat(ranks(PlaceOrder.CLIMB)).containsExactly(3, 5, 3, 2, 1);
        assertThat(ranks(PlaceOrder.RANK)).containsExactly(1, 2, 3, 3, 5);
    }

    private static List<Integer> ranks(PlaceOrder order) {
        return order.of(PLACES, Place::climb).stream().map(Place::rank).toList();
    }
}

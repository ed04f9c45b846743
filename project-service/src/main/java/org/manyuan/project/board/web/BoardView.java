package org.manyuan.project.board.web;

import java.time.LocalDate;
import java.util.List;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.Stage;
import org.manyuan.project.board.Card;
import org.manyuan.project.board.Tally;

/**
 * The board of a day.
 *
 * @param dueUntil the last day on which a plan counts as due
 * @param idle after how many days without progress a project is pointed out
 */
record BoardView(LocalDate today, LocalDate dueUntil, Rules.Idle idle, List<Column> columns) {

    /**
     * @param cards the longest overdue first, then those longest without progress; none of what is
     *     finished
     */
    record Column(Stage stage, Tally tally, List<Card> cards) {}
}

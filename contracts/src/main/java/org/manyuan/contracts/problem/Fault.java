package org.manyuan.contracts.problem;

import java.util.List;

/**
 * One thing wrong with a request: where (a JSON pointer into it) and what. The message is a key of
 * the message bundle {@code problems}, so that the same fault can be told in Chinese and in
 * English.
 */
public record Fault(String pointer, String message, List<Object> arguments) {

    public static Fault at(String pointer, String message, Object... arguments) {
        return new Fault(pointer, message, List.of(arguments));
    }
}

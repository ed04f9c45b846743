package org.manyuan.contracts.company;

/**
 * 统一社会信用代码, the unified social credit code of GB 32100-2015: seventeen characters and a check
 * character.
 */
public final class CreditCode {

    /** The letters that could be taken for digits are left out. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int BASE = 3;

    private CreditCode() {}

    /** Whether the text is a code in capital letters whose check character fits. */
    public static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            int value = ALPHABET.indexOf(text.charAt(place));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * BASE % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return text.charAt(LENGTH - 1) == ALPHABET.charAt(check);
    }
}

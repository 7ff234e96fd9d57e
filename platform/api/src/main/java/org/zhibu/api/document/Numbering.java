package org.zhibu.api.document;

/** Numbers of official documents, for example {@code 乙镇党复〔2026〕15号}. */
public interface Numbering {
    /**
     * Takes the next number in the caller's transaction: within organisation, series and year there are no gaps and no doubles, since a
     * transaction that is undone gives its number back. Others who want a number of the series wait until it ends, so take it late.
     *
     * @param series code of the series, for example {@code submission.reply}; the organisation says how its numbers read
     * @return the number as it stands on the document
     */
    String next(String series, int year);
}

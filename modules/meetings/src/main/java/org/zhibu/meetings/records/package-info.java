/** What many meetings say together: search, attendance, ledger, figures of a year. */
@NullMarked
package org.zhibu.meetings.records;

import org.jspecify.annotations.NullMarked;

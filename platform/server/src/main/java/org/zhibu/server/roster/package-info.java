/** Taking a roster over from a spreadsheet: reading, checking, comparing with the register, and writing all or nothing. */
@NullMarked
package org.zhibu.server.roster;

import org.jspecify.annotations.NullMarked;

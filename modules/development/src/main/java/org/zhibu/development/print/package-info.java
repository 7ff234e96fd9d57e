/** Printed forms of the way into the Party: pages for paper, documents, rosters, and the whole file of a person. They are always Chinese. */
@NullMarked
package org.zhibu.development.print;

import org.jspecify.annotations.NullMarked;

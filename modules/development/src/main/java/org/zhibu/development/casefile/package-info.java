/** Cases of people on the way into the Party: how they are kept, read, and moved on by the table of acts. */
@NullMarked
package org.zhibu.development.casefile;

import org.jspecify.annotations.NullMarked;

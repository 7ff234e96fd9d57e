/** The file of each person (一人一档). */
@NullMarked
package org.zhibu.server.people.file;

import org.jspecify.annotations.NullMarked;

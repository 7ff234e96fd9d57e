/** The way from the application to the archive as values and rules. Nothing here knows of pages or of the database. */
@NullMarked
package org.zhibu.development.path;

import org.jspecify.annotations.NullMarked;

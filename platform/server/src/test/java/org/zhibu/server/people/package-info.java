@NullMarked
package org.zhibu.server.people;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package org.zhibu.server.people.file;

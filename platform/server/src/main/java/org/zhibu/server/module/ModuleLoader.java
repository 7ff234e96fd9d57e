package org.zhibu.server.module;

import java.nio.file.Files;
import java.nio.file.Path;
import org.pf4j.CompoundPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.zhibu.api.module.Spi;

/** PF4J, set up so that a module sees the platform's interface and the libraries beside it, but nothing of the server. */
class ModuleLoader extends DefaultPluginManager {
    ModuleLoader(Path folder) {
        super(folder);
        setSystemVersion(Spi.VERSION);
    }

    boolean meets(String range) {
        return range.isEmpty() || getVersionManager().checkVersionConstraint(Spi.VERSION, range);
    }

    int compareVersions(String left, String right) {
        return getVersionManager().compareVersions(left, right);
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new CompoundPluginLoader().add(new ClassFolderLoader()).add(new IsolatedJarLoader(this));
    }

    /** Classes of a module that is being built stand on the class path already. */
    private static final class ClassFolderLoader implements PluginLoader {
        @Override
        public boolean isApplicable(Path path) {
            return Files.isDirectory(path);
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            return ModuleLoader.class.getClassLoader();
        }
    }

    private static final class IsolatedJarLoader extends JarPluginLoader {
        IsolatedJarLoader(PluginManager manager) {
            super(manager);
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            PluginClassLoader loader = new PluginClassLoader(
                    pluginManager, descriptor, new PlatformClasses(ModuleLoader.class.getClassLoader()));
            loader.addFile(path.toFile());
            return loader;
        }
    }

    /** Hides the server's own classes. */
    private static final class PlatformClasses extends ClassLoader {
        PlatformClasses(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.zhibu.server.")) {
                throw new ClassNotFoundException(name + " belongs to the server; modules see org.zhibu.api only");
            }
            return super.loadClass(name, resolve);
        }
    }
}

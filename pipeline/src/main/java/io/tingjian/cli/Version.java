package io.tingjian.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Tingjian.class.getPackage().getImplementationVersion();
    return new String[] {"tingjian " + (version == null ? "(not packaged)" : version)};
  }
}

package org.entente.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.parts.Root;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two builds of the same files give the same image. */
class SameBytesIT {
    private static BuiltImages images;

    @BeforeAll
    static void build() {
        images = BuiltImages.get();
    }

    @Test
    void untrainedImagesAreTheSameAndTheTrainedOneHasOneLayerMore() throws Exception {
        Image trained = images.of(Program.GATEWAY);
        List<String> layers = Buildah.layers(trained.name());
        Image again = trained.named("again", Root.find().resolve("deploy/images/target/work/again"));
        try {
            again.build();
            String digest = Buildah.digest(again.name());
            assertEquals(layers.subList(0, layers.size() - 1), Buildah.layers(again.name()));
            again.build();
            assertEquals(digest, Buildah.digest(again.name()));
        } finally {
            Run.output("buildah", "rmi", again.name());
        }
    }
}
